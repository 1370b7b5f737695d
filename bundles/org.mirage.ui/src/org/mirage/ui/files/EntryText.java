// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import org.mirage.engine.EntryKinds;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** What tables say of an entry; empty where there is nothing to say. */
public final class EntryText {

    private EntryText() {
    }

    /** Bytes of a file, or of all files below a directory; of a device its numbers. */
    public static String size(Entry entry) {
        return switch (entry.type()) {
            case FILE -> CountText.size(entry.size());
            case DIRECTORY -> entry.subtree() == null || entry.subtree().bytes() == 0 ? "" : CountText.size(entry.subtree().bytes()); //$NON-NLS-1$
            case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.major() + ", " + entry.minor(); //$NON-NLS-1$
            case LINK, FIFO, SOCKET -> ""; //$NON-NLS-1$
        };
    }

    /** Type and permissions, as {@code ls -l} shows them. */
    public static String mode(Entry entry) {
        return EntryKinds.mode(entry.type(), entry.permissions());
    }

    /** User and group by name where the version knows one. */
    public static String owner(Owners owners, Entry entry) {
        return owners.user(entry.owner()) + ":" + owners.group(entry.group()); //$NON-NLS-1$
    }

    /** When it was changed, to the minute. */
    public static String changed(Entry entry) {
        return DateText.minutes(entry.seconds());
    }

    /** The content name of a file. */
    public static String content(Entry entry) {
        ContentName content = entry.content();
        if (content != null) {
            return content.toString();
        }
        return entry.type() == EntryType.FILE ? Messages.EntryText_unreadable : ""; //$NON-NLS-1$
    }
}
