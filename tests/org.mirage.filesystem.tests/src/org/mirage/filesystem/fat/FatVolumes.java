// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.InputStream;

/** What tests of FAT and exFAT have in common. */
public final class FatVolumes {

    private FatVolumes() {
    }

    /** A Python script that fills a folder with what such volumes can hold. */
    public static InputStream content() {
        return FatVolumes.class.getResourceAsStream("content.py");
    }
}
