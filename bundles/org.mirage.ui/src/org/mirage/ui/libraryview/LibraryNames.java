// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.mirage.model.Image;
import org.mirage.ui.Icons;

/** The first column: picture, name, and how many versions an image has. */
final class LibraryNames extends LabelProvider implements IStyledLabelProvider {

    @Override
    public org.eclipse.swt.graphics.Image getImage(Object element) {
        return (element instanceof Image ? Icons.IMAGE : Icons.VERSION).image();
    }

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString(LibraryColumn.NAME.text(element));
        if (element instanceof Image image && image.getVersions().size() > 1) {
            text.append(NLS.bind(Messages.LibraryNames_versions, image.getVersions().size()), StyledString.COUNTER_STYLER);
        }
        return text;
    }
}
