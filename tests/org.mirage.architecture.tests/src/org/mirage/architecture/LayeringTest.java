// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.testing.TestImages;

/** The bundles of this checkout keep the table of the architecture. */
class LayeringTest {
    @Test
    void bundlesUseOnlyWhatStandsAboveThem() throws IOException {
        List<Bundle> bundles = BundleReader.readAll(TestImages.root().resolve("bundles"));
        assertTrue(bundles.stream().map(Bundle::name).toList().containsAll(
                List.of("org.mirage.disk", "org.mirage.filesystem", "org.mirage.store", "org.mirage.engine", "org.mirage.cli", "org.mirage.ui")),
                "the bundles were found");
        assertEquals(List.of(), Layers.violations(bundles));
    }
}
