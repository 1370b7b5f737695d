// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.MachineEntry;

/** Tells the build of a kernel from its image, by the boot protocol of x86; images of other machines do not say it. */
final class KernelImage {

    private static final int SIGNATURE = 0x202;
    private static final int VERSION_PLACE = 0x20e;
    private static final int HEADER = 0x210;
    /** What the place of the version is counted from. */
    private static final int SETUP = 0x200;
    private static final int LENGTH_LIMIT = 512;

    private KernelImage() {
    }

    /** Such as {@code #1 SMP PREEMPT_DYNAMIC Debian 6.1.192-2 (2026-11-16)}; null when the image does not say it. */
    static String build(FactFiles files, MachineEntry image) throws IOException {
        byte[] header = files.head(image, 0, HEADER);
        if (header.length < HEADER || !"HdrS".equals(new String(header, SIGNATURE, 4, StandardCharsets.ISO_8859_1))) {
            return null;
        }
        int place = header[VERSION_PLACE] & 0xff | (header[VERSION_PLACE + 1] & 0xff) << 8;
        String version = new String(files.head(image, SETUP + place, LENGTH_LIMIT), StandardCharsets.ISO_8859_1);
        int end = version.indexOf('\0');
        // release and builder stand before the number of the build
        int build = version.indexOf('#');
        return place == 0 || build < 0 || end < build ? null : version.substring(build, end);
    }
}
