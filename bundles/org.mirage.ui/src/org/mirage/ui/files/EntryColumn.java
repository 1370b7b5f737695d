// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.store.EntryType;

/** What the table of a folder shows of an entry. */
enum EntryColumn {
    NAME(Messages.EntryColumn_name, 190, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            String name = Names.show(entry.name());
            return entry.entry().type() != EntryType.LINK ? name
                    : NLS.bind(Messages.EntryColumn_link, name, Names.show(entry.entry().target()));
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return BY_NAME;
        }
    },
    SIZE(Messages.EntryColumn_size, 76, SWT.RIGHT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return EntryText.size(entry.entry());
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return Comparator.comparingLong(entry -> entry.entry().subtree() == null ? entry.entry().size()
                    : entry.entry().subtree().bytes());
        }
    },
    MODE(Messages.EntryColumn_mode, 92, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return inViewOnly(entry) ? "" : EntryText.mode(entry.entry()); //$NON-NLS-1$
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return Comparator.comparing((MachineEntry entry) -> entry.entry().type())
                    .thenComparingInt(entry -> entry.entry().permissions());
        }
    },
    OWNER(Messages.EntryColumn_owner, 100, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return inViewOnly(entry) ? "" : EntryText.owner(version.owners(), entry.entry()); //$NON-NLS-1$
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return Comparator.comparingLong((MachineEntry entry) -> entry.entry().owner())
                    .thenComparingLong(entry -> entry.entry().group());
        }
    },
    CHANGED(Messages.EntryColumn_changed, 132, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return inViewOnly(entry) ? "" : EntryText.changed(entry.entry()); //$NON-NLS-1$
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return Comparator.comparingLong((MachineEntry entry) -> entry.entry().seconds())
                    .thenComparingInt(entry -> entry.entry().nanoseconds());
        }
    },
    /** What staged changes made of it; the table knows. */
    STATE(Messages.EntryColumn_state, 84, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return ""; //$NON-NLS-1$
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return BY_NAME;
        }
    },
    CONTENT(Messages.EntryColumn_content, 120, SWT.LEFT) {
        @Override
        String text(OpenedVersion version, MachineEntry entry) {
            return EntryText.content(entry.entry());
        }

        @Override
        Comparator<MachineEntry> order(OpenedVersion version) {
            return Comparator.comparing(entry -> text(version, entry));
        }
    };

    private static final Comparator<MachineEntry> BY_NAME = (one, other) -> Arrays.compareUnsigned(one.path(), other.path());

    final String title;
    final int width;
    final int alignment;

    EntryColumn(String title, int width, int alignment) {
        this.title = title;
        this.width = width;
        this.alignment = alignment;
    }

    /** No volume holds it, so that it has no owner and no time. */
    private static boolean inViewOnly(MachineEntry entry) {
        return entry.volume() < 0;
    }

    /** What stands in the cell. */
    abstract String text(OpenedVersion version, MachineEntry entry);

    /** How the column sorts; equal ones keep the order of their names. */
    abstract Comparator<MachineEntry> order(OpenedVersion version);
}
