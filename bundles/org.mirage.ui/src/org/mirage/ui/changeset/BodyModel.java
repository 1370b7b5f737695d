// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.StoredBody;
import org.mirage.engine.changes.TemplateBody;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Value;
import org.mirage.engine.changes.VersionBody;
import org.mirage.model.DiskContent;
import org.mirage.model.FileContent;
import org.mirage.model.MirageFactory;
import org.mirage.model.StoredContent;
import org.mirage.model.TextContent;
import org.mirage.model.VersionContent;
import org.mirage.store.ContentName;

/** Makes contents from the engine's. */
public final class BodyModel {

    private static final MirageFactory FACTORY = MirageFactory.eINSTANCE;

    private BodyModel() {
    }

    /** Null for none. */
    static FileContent of(Body from) {
        return switch (from) {
            case null -> null;
            case StoredBody stored -> {
                StoredContent made = FACTORY.createStoredContent();
                made.setName(name(stored.name()));
                made.setSize(stored.size());
                yield made;
            }
            case TextBody text -> text(new String(text.bytes(), StandardCharsets.UTF_8), false);
            case TemplateBody template ->
                    text(template.lines().stream().map(Value::toString).collect(Collectors.joining("\n")) //$NON-NLS-1$
                    + (template.ended() && !template.lines().isEmpty() ? "\n" : ""), true); //$NON-NLS-1$ //$NON-NLS-2$
            case DiskBody disk -> {
                DiskContent made = FACTORY.createDiskContent();
                made.setFile(BareWord.of(disk.file()));
                yield made;
            }
            case VersionBody version -> {
                VersionContent made = FACTORY.createVersionContent();
                made.setVersion(version.version().toString());
                made.setPath(version.path().toString());
                yield made;
            }
        };
    }

    private static TextContent text(String text, boolean template) {
        TextContent made = FACTORY.createTextContent();
        made.setText(text);
        made.setTemplate(template);
        return made;
    }

    /** A content name as it stands in files. */
    public static String name(ContentName name) {
        return name.extents() ? name.toString() : "sha256:" + name.hash(); //$NON-NLS-1$
    }
}
