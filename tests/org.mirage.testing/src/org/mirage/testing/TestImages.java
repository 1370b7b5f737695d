// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk images that {@code tests/images/build} makes once and keeps outside the checkout. */
public final class TestImages {

    private TestImages() {
    }

    /** The image of a recipe in {@code tests/images}, built now if it is not in the cache. Building needs root. */
    public static Path get(String recipe) throws IOException {
        return Path.of(Tools.run(root().resolve("tests/images/build").toString(), recipe).strip());
    }

    /** The folder of the checkout. */
    public static Path root() {
        Path at = Path.of(System.getProperty("mirage.root", System.getProperty("user.dir"))).toAbsolutePath();
        while (!Files.exists(at.resolve("tests/images/build"))) {
            at = at.getParent();
        }
        return at;
    }
}
