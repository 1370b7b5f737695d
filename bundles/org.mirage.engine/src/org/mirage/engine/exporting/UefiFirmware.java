// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * UEFI for virtual machines (OVMF), as distributions install it.
 *
 * @param code the firmware
 * @param variables what its settings begin as; null where one file holds both
 */
record UefiFirmware(Path code, Path variables) {

    private static final List<UefiFirmware> PLACES = List.of(
            of("/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd"),
            of("/usr/share/OVMF/OVMF_CODE.fd", "/usr/share/OVMF/OVMF_VARS.fd"),
            of("/usr/share/edk2/ovmf/OVMF_CODE.fd", "/usr/share/edk2/ovmf/OVMF_VARS.fd"),
            of("/usr/share/qemu/ovmf-x86_64-code.bin", "/usr/share/qemu/ovmf-x86_64-vars.bin"),
            new UefiFirmware(Path.of("/usr/share/ovmf/OVMF.fd"), null));

    /** The first that is installed. */
    static Optional<UefiFirmware> find() {
        return PLACES.stream().filter(UefiFirmware::installed).findFirst();
    }

    /** The options that give it to QEMU; changed settings are thrown away. */
    List<String> options() {
        return variables == null ? List.of("-bios", code.toString())
                : List.of("-drive", "if=pflash,unit=0,format=raw,readonly=on,file=" + code,
                        "-drive", "if=pflash,unit=1,format=raw,snapshot=on,file=" + variables);
    }

    private boolean installed() {
        return Files.isReadable(code) && (variables == null || Files.isReadable(variables));
    }

    private static UefiFirmware of(String code, String variables) {
        return new UefiFirmware(Path.of(code), Path.of(variables));
    }
}
