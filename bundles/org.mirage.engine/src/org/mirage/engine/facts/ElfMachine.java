// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

/** Tells from a program (elf(5)) what kind of machine runs it. */
final class ElfMachine {

    /** Bytes of a program that are looked at. */
    static final int HEADER = 20;

    private ElfMachine() {
    }

    /** The machine as {@code uname -m} names it; null when the bytes begin no program, or one of a machine that is not known. */
    static String of(byte[] header) {
        if (header.length < HEADER || header[0] != 0x7f || header[1] != 'E' || header[2] != 'L' || header[3] != 'F') {
            return null;
        }
        boolean wide = header[4] == 2;
        boolean little = header[5] == 1;
        int machine = little ? header[18] & 0xff | (header[19] & 0xff) << 8 : (header[18] & 0xff) << 8 | header[19] & 0xff;
        return switch (machine) {
            case 2, 18 -> "sparc";
            case 3 -> "i686";
            case 8 -> (wide ? "mips64" : "mips") + (little ? "el" : "");
            case 20 -> "ppc";
            case 21 -> little ? "ppc64le" : "ppc64";
            case 22 -> wide ? "s390x" : "s390";
            case 40 -> "arm";
            case 43 -> "sparc64";
            case 62 -> wide ? "x86_64" : "x32";
            case 183 -> "aarch64";
            case 243 -> wide ? "riscv64" : "riscv32";
            case 258 -> "loongarch64";
            default -> null;
        };
    }
}
