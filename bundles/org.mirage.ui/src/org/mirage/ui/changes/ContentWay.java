// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.ArrayList;
import java.util.List;

import org.mirage.model.DiskContent;
import org.mirage.model.FileContent;
import org.mirage.model.MirageFactory;
import org.mirage.model.StoredContent;
import org.mirage.model.TextContent;
import org.mirage.model.VersionContent;

/** Where the content of a file comes from. */
enum ContentWay {
    KEPT, TEXT, TEMPLATE, DISK, VERSION, STORED;

    static ContentWay of(FileContent content) {
        return switch (content) {
            case TextContent text -> text.isTemplate() ? TEMPLATE : TEXT;
            case DiskContent _ -> DISK;
            case VersionContent _ -> VERSION;
            case StoredContent _ -> STORED;
            case null, default -> KEPT;
        };
    }

    /** The ways there are for a folder with all below it, for a file, which may keep what it has, or for a script. */
    static List<ContentWay> of(boolean folder, boolean file, boolean stored) {
        List<ContentWay> ways = new ArrayList<>(folder ? List.of(DISK, VERSION) : List.of(TEXT, TEMPLATE, DISK, VERSION));
        if (file) {
            ways.addFirst(KEPT);
        }
        if (stored) {
            ways.add(STORED);
        }
        return ways;
    }

    String label(boolean folder) {
        return switch (this) {
            case KEPT -> Messages.ContentWay_kept;
            case TEXT -> Messages.ContentWay_text;
            case TEMPLATE -> Messages.ContentWay_template;
            case DISK -> folder ? Messages.ContentWay_diskFolder : Messages.ContentWay_disk;
            case VERSION -> folder ? Messages.ContentWay_versionFolder : Messages.ContentWay_version;
            case STORED -> Messages.ContentWay_stored;
        };
    }

    /** A content of this kind; a text stays when it becomes one with parameters, or the other way round. Null for none. */
    FileContent create(FileContent before) {
        MirageFactory factory = MirageFactory.eINSTANCE;
        return switch (this) {
            case KEPT, STORED -> null;
            case TEXT, TEMPLATE -> {
                TextContent text = factory.createTextContent();
                text.setTemplate(this == TEMPLATE);
                text.setText(before instanceof TextContent other ? other.getText() : ""); //$NON-NLS-1$
                yield text;
            }
            case DISK -> factory.createDiskContent();
            case VERSION -> factory.createVersionContent();
        };
    }
}
