// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;

/** A machine made up of volumes, and its view. */
abstract class ViewedMachine {

    static final String ROOT = "11111111-2222-3333-4444-555555555555";
    static final String DATA = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    @TempDir
    private Path folder;
    MadeVersion version;

    MadeVersion made(MadeVolume... volumes) throws IOException {
        version = new MadeVersion(folder, volumes);
        return version;
    }

    @AfterEach
    void close() throws IOException {
        if (version != null) {
            version.close();
        }
    }

    static MadeVolume system(String fstab) {
        MadeVolume volume = new MadeVolume(0, 1, ROOT).file("etc/os-release", "PRETTY_NAME=\"Some Linux\"\n").directory("usr")
                .directory("home").directory("srv");
        return fstab == null ? volume : volume.file("etc/fstab", fstab);
    }

    static MadeVolume data() {
        return new MadeVolume(0, 2, DATA).label("my data").partUuid("0e6adc1f-0000-0000-0000-00000000000a").file("inner", "data");
    }
}
