// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.osgi.util.NLS;

/** Texts about the content of files. */
final class Messages extends NLS {

    public static String EntryOpening_opening;
    public static String FileEditor_hex;
    public static String FileEditor_noFile;
    public static String FileEditor_text;
    public static String FileInput_name;
    public static String FileInput_tip;
    public static String FileOpening_link;
    public static String HexBlocks_reading;
    public static String HexSelection_copy;
    public static String HexSelection_goTo;
    public static String HexSelection_goToText;
    public static String HexSelection_goToTitle;
    public static String OffsetText_range;
    public static String PreviewView_nothing;
    public static String TextPane_more;
    public static String TextPane_most;
    public static String TextPane_reading;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
