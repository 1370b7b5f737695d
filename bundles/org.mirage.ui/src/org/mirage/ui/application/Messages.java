// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import org.eclipse.osgi.util.NLS;

/** Texts of the window. */
final class Messages extends NLS {

    public static String LibraryStatus_count;
    public static String LibraryStatus_empty;
    public static String LibraryStatus_opening;
    public static String LibraryStatus_problem;
    public static String Menu_edit;
    public static String Menu_file;
    public static String Menu_help;
    public static String Menu_image;
    public static String Menu_showView;
    public static String Menu_window;
    public static String WindowTitle_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
