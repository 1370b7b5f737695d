// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.mirage.engine.packages.PackageMatrix;

/** Colours of versions that are unlike most: everybody can tell them apart, and each has a sign besides. */
final class OutlierColours {

    private static final Color EARLIER = new Color(0xc9, 0x58, 0x00);
    private static final Color LATER = new Color(0x00, 0x72, 0xb2);

    private OutlierColours() {
    }

    /** Null for what is as in most. */
    static Color of(PackageMatrix.Row row, int column) {
        if (row.version(column) == null) {
            return Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
        }
        int outlier = row.outlier(column);
        return outlier < 0 ? EARLIER : outlier > 0 ? LATER : null;
    }
}
