// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.Names;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.store.VolumeRecord;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** What the manifest says of an entry. */
public final class EntryFacts {

    private final VersionEntry shown;
    private final Entry entry;

    /** Will tell of that entry. */
    public EntryFacts(VersionEntry shown) {
        this.shown = shown;
        entry = shown.entry().entry();
    }

    /** Everything, under headings; a heading without facts has nothing to tell. */
    public List<FactGroup> groups() {
        List<FactGroup> groups = new ArrayList<>();
        groups.add(general());
        groups.add(content());
        groups.add(volume());
        groups.add(attributes());
        return groups;
    }

    private FactGroup general() {
        FactGroup group = new FactGroup(shown.name()).add(Messages.Facts_path, shown.path())
                .add(Messages.Facts_type, EntryKinds.noun(entry.type()));
        if (entry.type() == EntryType.LINK) {
            group.add(Messages.Facts_target, Names.show(entry.target()));
        }
        if (entry.type().isDevice()) {
            group.add(Messages.Facts_device, entry.major() + ":" + entry.minor()); //$NON-NLS-1$
        }
        if (shown.entry().volume() < 0) {
            return group.add(Messages.Facts_warning, Messages.Facts_inViewOnly);
        }
        return group
                .add(Messages.Facts_mode, EntryKinds.mode(entry.type(), entry.permissions())
                        + "  " + String.format("%04o", entry.permissions())) //$NON-NLS-1$ //$NON-NLS-2$
                .add(Messages.Facts_owner, shown.version().owners().userExactly(entry.owner()))
                .add(Messages.Facts_group, shown.version().owners().groupExactly(entry.group()))
                .add(Messages.Facts_changed, DateText.exact(entry.seconds(), entry.nanoseconds()))
                .add(Messages.Facts_flags, FlagText.of(entry.flags()))
                .add(Messages.Facts_project, entry.project() == 0 ? "" : Long.toString(entry.project())); //$NON-NLS-1$
    }

    private FactGroup content() {
        FactGroup group = new FactGroup(Messages.Facts_content);
        if (entry.type() == EntryType.FILE) {
            group.add(Messages.Facts_size, CountText.bytes(entry.size())).add(Messages.Facts_contentName,
                    entry.content() == null ? Messages.Facts_unreadable : entry.content().toString());
        }
        if (entry.subtree() != null) {
            group.add(Messages.Facts_entries, CountText.number(entry.subtree().entries()))
                    .add(Messages.Facts_fileBytes, CountText.bytes(entry.subtree().bytes()))
                    .add(Messages.Facts_tree, entry.subtree().tree().toString());
        }
        return group.add(Messages.Facts_links, shown.otherNames());
    }

    private FactGroup volume() {
        FactGroup group = new FactGroup(Messages.Facts_mountedHere);
        int index = shown.entry().volume();
        if (shown.entry().mountPoint() && index >= 0) {
            VolumeRecord volume = shown.version().files().record().volumes().get(index);
            group.add(Messages.Facts_device, volume.device()).add(Messages.Facts_type, volume.type())
                    .add(Messages.Facts_label, Names.show(volume.label())).add(Messages.Facts_uuid, volume.uuid())
                    .add(Messages.Facts_size, CountText.bytes(volume.size()))
                    .add(Messages.Facts_used, CountText.bytes(volume.usedBytes()))
                    .add(Messages.Facts_warning, String.join("\n", volume.warnings())); //$NON-NLS-1$
        }
        return group;
    }

    private FactGroup attributes() {
        FactGroup group = new FactGroup(Messages.Facts_attributes);
        for (EntryAttribute attribute : entry.attributes()) {
            group.add(Names.show(attribute.name()), AttributeText.of(attribute));
        }
        return group;
    }
}
