// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.util.Arrays;

import org.mirage.engine.output.OutputFormat;
import org.mirage.engine.output.OutputFormats;

/** Formats to choose from, with the programs that take them. */
enum ExportFormat {
    QCOW2(Messages.ExportFormat_qcow2), VMDK(Messages.ExportFormat_vmdk), VDI(Messages.ExportFormat_vdi),
    VHDX(Messages.ExportFormat_vhdx), VHD(Messages.ExportFormat_vhd), RAW(Messages.ExportFormat_raw), OVA(Messages.ExportFormat_ova),
    QED(Messages.ExportFormat_qed), PARALLELS(Messages.ExportFormat_parallels), QCOW(Messages.ExportFormat_qcow);

    final OutputFormat format;
    final String label;

    ExportFormat(String label) {
        format = OutputFormats.named(name()).orElseThrow();
        this.label = label;
    }

    /** The one that writes a format. */
    static ExportFormat of(OutputFormat format) {
        return Arrays.stream(values()).filter(one -> one.format.name().equals(format.name())).findFirst().orElseThrow();
    }

    /** The usual ending of its files, with the dot. */
    String ending() {
        return "." + format.ending(); //$NON-NLS-1$
    }

    /** Those that the combo box shows, in order. */
    static String[] labels() {
        return Arrays.stream(values()).map(format -> format.label).toArray(String[]::new);
    }
}
