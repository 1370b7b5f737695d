// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.nio.file.Path;

/** What {@code tests/images/build} makes once and keeps outside the checkout. */
public final class TestImages {

    private TestImages() {
    }

    /** The image, or the folder, of a recipe in {@code tests/images}, built now if it is not in the cache. Building needs root. */
    public static Path get(String recipe) {
        Path builder = Path.of(System.getProperty("mirage.root"), "tests/images/build");
        // while it builds it says so, before the path
        return Path.of(Tools.run(builder.toString(), recipe).lines().reduce((earlier, later) -> later).orElseThrow());
    }
}
