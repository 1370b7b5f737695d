// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.mirage.disk.DiskFormat;

/** Formats to choose from, with the programs that take them. */
enum ExportFormat {
    QCOW2(DiskFormat.QCOW2, Messages.ExportFormat_qcow2), VMDK(DiskFormat.VMDK, Messages.ExportFormat_vmdk),
    VDI(DiskFormat.VDI, Messages.ExportFormat_vdi), VHDX(DiskFormat.VHDX, Messages.ExportFormat_vhdx),
    VHD(DiskFormat.VHD, Messages.ExportFormat_vhd), RAW(DiskFormat.RAW, Messages.ExportFormat_raw);

    final DiskFormat format;
    final String label;

    ExportFormat(DiskFormat format, String label) {
        this.format = format;
        this.label = label;
    }

    /** The usual ending of its files, with the dot. */
    String ending() {
        return "." + format.endings().getFirst(); //$NON-NLS-1$
    }

    /** Those that the combo box shows, in order. */
    static String[] labels() {
        return java.util.Arrays.stream(values()).map(format -> format.label).toArray(String[]::new);
    }
}
