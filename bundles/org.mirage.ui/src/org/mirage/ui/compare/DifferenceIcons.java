// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.Icons;
import org.mirage.ui.files.EntryIcons;

/** Pictures of differences: what it is, with a mark of its own form and colour for what became of it. */
public final class DifferenceIcons {

    private DifferenceIcons() {
    }

    /** The picture of a difference; shared, nobody disposes it. */
    static Image of(Difference difference, MachineEntry entry) {
        return marked(EntryIcons.of(entry), difference.side() == ChangedSide.CONFLICT ? Icons.MARK_CONFLICT
                : mark(difference.change().kind()));
    }

    /** The picture of an entry that a change led to; shared, nobody disposes it. */
    public static Image of(MachineEntry entry, ChangeKind kind) {
        return marked(EntryIcons.of(entry), mark(kind));
    }

    /** A picture with the mark of what became of it; shared, nobody disposes it. */
    public static Image marked(Icons picture, ChangeKind kind) {
        return marked(picture, mark(kind));
    }

    /** A picture with a mark at its lower right corner, null for none; shared, nobody disposes it. */
    static Image marked(Icons kind, Icons mark) {
        if (mark == null) {
            return kind.image();
        }
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.mirage.ui/compare/" + kind + "/" + mark; //$NON-NLS-1$ //$NON-NLS-2$
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, new DecorationOverlayIcon(kind.image(), mark.descriptor(), IDecoration.BOTTOM_RIGHT));
            image = registry.get(key);
        }
        return image;
    }

    /** The mark of a kind, null for none. */
    static Icons mark(ChangeKind kind) {
        return switch (kind) {
            case NONE -> null;
            case ADDED -> Icons.MARK_ADDED;
            case REMOVED -> Icons.MARK_REMOVED;
            case TYPE, CONTENT -> Icons.MARK_CHANGED;
            case METADATA -> Icons.MARK_METADATA;
            case MOVED, MOVED_AWAY -> Icons.MARK_MOVED;
        };
    }
}
