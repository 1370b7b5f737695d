// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.library;

import org.eclipse.osgi.util.NLS;

/** Texts about the library as a whole. */
final class Messages extends NLS {

    public static String DetailsJob_name;
    public static String InventoryJob_name;
    public static String LibraryListView_again;
    public static String LibrarySession_closed;
    public static String LibraryWatch_name;
    public static String RunsJob_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
