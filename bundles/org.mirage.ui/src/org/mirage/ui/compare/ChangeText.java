// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.compare.Facet;
import org.mirage.ui.format.CountText;

/** Says in words what became of a path. */
public final class ChangeText {

    private static final String LIST = ", "; //$NON-NLS-1$

    private ChangeText() {
    }

    /** What became of it; with a base, also on which side. */
    public static String of(Difference difference, boolean threeWay) {
        ChangedSide side = difference.side();
        if (!threeWay) {
            return of(difference, difference.rightChange(), difference.left());
        }
        if (side == null) {
            return ""; //$NON-NLS-1$
        }
        String left = of(difference, difference.leftChange(), difference.base());
        String right = of(difference, difference.rightChange(), difference.base());
        return switch (side) {
            case LEFT -> NLS.bind(Messages.ChangeText_ofSide, Messages.ChangeText_left, left);
            case RIGHT -> NLS.bind(Messages.ChangeText_ofSide, Messages.ChangeText_right, right);
            case BOTH -> NLS.bind(Messages.ChangeText_ofSide, Messages.ChangeText_both, right);
            case CONFLICT -> NLS.bind(Messages.ChangeText_conflict, left, right);
        };
    }

    private static String of(Difference difference, Change change, MachineEntry before) {
        return switch (change.kind()) {
            case NONE -> ""; //$NON-NLS-1$
            case ADDED -> Messages.ChangeText_added;
            case REMOVED -> Messages.ChangeText_removed;
            case TYPE -> type(difference, before);
            case CONTENT, METADATA -> facets(change);
            case MOVED -> {
                String from = NLS.bind(Messages.ChangeText_moved, Names.show(difference.counterpart()));
                yield change.facets().isEmpty() ? from : from + LIST + facets(change);
            }
            case MOVED_AWAY -> NLS.bind(Messages.ChangeText_movedAway, Names.show(difference.counterpart()));
        };
    }

    private static String type(Difference difference, MachineEntry before) {
        MachineEntry after = difference.right() != null && difference.right() != before
                && (before == null || difference.right().entry().type() != before.entry().type()) ? difference.right()
                        : difference.left();
        return before == null || after == null ? Messages.ChangeText_type
                : NLS.bind(Messages.ChangeText_typeFromTo, EntryKinds.noun(before.entry().type()),
                        EntryKinds.noun(after.entry().type()));
    }

    private static String facets(Change change) {
        return Arrays.stream(Facet.values()).filter(change.facets()::contains).map(ChangeText::facet)
                .collect(Collectors.joining(LIST));
    }

    /** The name of a facet. */
    public static String facet(Facet facet) {
        return switch (facet) {
            case CONTENT -> Messages.ChangeText_content;
            case TARGET -> Messages.ChangeText_target;
            case DEVICE -> Messages.ChangeText_device;
            case MODE -> Messages.ChangeText_mode;
            case OWNER -> Messages.ChangeText_owner;
            case GROUP -> Messages.ChangeText_group;
            case TIME -> Messages.ChangeText_time;
            case ATTRIBUTES -> Messages.ChangeText_attributes;
            case FLAGS -> Messages.ChangeText_flags;
            case LINKS -> Messages.ChangeText_links;
        };
    }

    /** Bytes that came and went; empty when none did. */
    static String bytes(DifferenceCounts counts) {
        String added = signed("+", counts.bytesAdded()); //$NON-NLS-1$
        String removed = signed("\u2212", counts.bytesRemoved()); //$NON-NLS-1$
        return added.isEmpty() || removed.isEmpty() ? added + removed : added + "  " + removed; //$NON-NLS-1$
    }

    private static String signed(String sign, long bytes) {
        return bytes == 0 ? "" : sign + CountText.size(bytes); //$NON-NLS-1$
    }
}
