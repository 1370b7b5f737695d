// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import org.eclipse.osgi.util.NLS;

/** Texts of commands. */
final class Messages extends NLS {

    public static String DeleteJob_name;
    public static String Delete_delete;
    public static String Delete_image;
    public static String Delete_imageOne;
    public static String Delete_keep;
    public static String Delete_more;
    public static String Delete_question;
    public static String Delete_title;
    public static String Export_nothing;
    public static String Export_title;
    public static String ExtractJob_done;
    public static String ExtractJob_doneOne;
    public static String ExtractJob_name;
    public static String ExtractJob_notSet;
    public static String ExtractJob_title;
    public static String Extract_many;
    public static String Extract_one;
    public static String Extract_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
