// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.List;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.changes.AttributeChange;
import org.mirage.engine.changes.Device;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Metadata;
import org.mirage.model.AttributeSetting;
import org.mirage.model.EntryMetadata;
import org.mirage.model.MirageFactory;

/** Makes what edits set and expect from the engine's. */
final class MetadataModel {

    private static final String PLAIN = "sha256:"; //$NON-NLS-1$
    private static final String NO_FLAGS = "none"; //$NON-NLS-1$

    private MetadataModel() {
    }

    /** Null for nothing. */
    static EntryMetadata of(Metadata from) {
        if (from.isEmpty()) {
            return null;
        }
        EntryMetadata made = MirageFactory.eINSTANCE.createEntryMetadata();
        made.setPermissions(from.permissions() == null ? null : EntryKinds.octal(from.permissions()));
        made.setOwner(number(from.owner()));
        made.setGroup(number(from.group()));
        made.setTime(from.time() == null ? null : from.time().toString());
        made.setFlags(from.flags() == null ? null : flags(from.flags()));
        made.setProject(number(from.project()));
        from.attributes().forEach(attribute -> made.getAttributes().add(attribute(attribute)));
        return made;
    }

    /** Null for nothing. */
    static org.mirage.model.Expectation expectation(Expectation from) {
        if (from.isEmpty()) {
            return null;
        }
        org.mirage.model.Expectation made = MirageFactory.eINSTANCE.createExpectation();
        made.setAbsent(from.absent());
        made.setKind(from.type() == null ? null : EntryKinds.word(from.type()));
        made.setContent(from.content() == null ? null : BodyModel.name(from.content()));
        made.setTarget(EditModel.text(from.target()));
        made.setDevice(device(from.device()));
        made.setBelow(from.below() == null ? null : PLAIN + from.below());
        made.setMetadata(of(from.metadata()));
        return made;
    }

    static String device(Device from) {
        return from == null ? null : from.major() + ":" + from.minor(); //$NON-NLS-1$
    }

    private static String number(Long from) {
        return from == null ? null : from.toString();
    }

    private static String flags(int from) {
        List<String> names = EntryFlags.names(from);
        return names.isEmpty() ? NO_FLAGS : String.join(" ", names); //$NON-NLS-1$
    }

    private static AttributeSetting attribute(AttributeChange from) {
        AttributeSetting made = MirageFactory.eINSTANCE.createAttributeSetting();
        made.setName(BareWord.of(from.name()));
        if (from.chunk() != null) {
            made.setChunk(from.chunk().toString());
            made.setSize(from.size());
        } else if (!from.isNone()) {
            made.setValue(BareWord.of(from.value()));
        }
        return made;
    }
}
