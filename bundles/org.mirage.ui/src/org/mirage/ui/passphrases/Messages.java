// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import org.eclipse.osgi.util.NLS;

/** Texts about pass phrases. */
final class Messages extends NLS {

    public static String PassPhraseDialog_heading;
    public static String PassPhraseDialog_leave;
    public static String PassPhraseDialog_noIdentifier;
    public static String PassPhraseDialog_outdated;
    public static String PassPhraseDialog_passPhrase;
    public static String PassPhraseDialog_remember;
    public static String PassPhraseDialog_remembered;
    public static String PassPhraseDialog_show;
    public static String PassPhraseDialog_text;
    public static String PassPhraseDialog_title;
    public static String PassPhraseDialog_unlock;
    public static String PassPhraseDialog_wrong;
    public static String PassPhrasesPage_description;
    public static String PassPhrasesPage_forget;
    public static String PassPhrasesPage_since;
    public static String PassPhrasesPage_storage;
    public static String PassPhrasesPage_uuid;
    public static String PassPhrasesPage_volume;
    public static String SecureStorage_locked;
    public static String SecureStorage_none;
    public static String SecureStorage_notRemoved;
    public static String SecureStorage_notStored;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
