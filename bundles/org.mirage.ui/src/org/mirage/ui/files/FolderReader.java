// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.store.EntryType;
import org.mirage.ui.jobs.ReadJob;

/** Reads folders in the background; only the answer to the last question about the table is given. */
final class FolderReader {

    private final Control owner;
    private StagedFiles files;
    private final AtomicLong lastList = new AtomicLong();
    private final AtomicLong lastArrange = new AtomicLong();

    FolderReader(Control owner, StagedFiles files) {
        this.owner = owner;
        this.files = files;
    }

    /** From now on these are read. */
    void read(StagedFiles now) {
        files = now;
    }

    /** Lists the folder at a path, or the folder of a file, together with the file's path (else null); or says why not. */
    void list(byte[] path, BiConsumer<FolderListing, byte[]> answer, Consumer<String> failed) {
        long question = lastList.incrementAndGet();
        StagedFiles of = files;
        OpenedVersion version = of.shown();
        ReadJob.run(NLS.bind(Messages.FolderReader_list, Names.show(path)), owner, monitor -> {
            MachineEntry folder = version.files().resolve(path.length == 0 ? Paths.ROOT : path);
            byte[] selected = null;
            if (folder.entry().type() != EntryType.DIRECTORY) {
                selected = folder.path();
                folder = version.files().find(Paths.parent(folder.path()));
            }
            List<MachineEntry> entries = new ArrayList<>();
            version.files().visit(folder, entry -> {
                entries.add(entry);
                return lastList.get() == question;
            });
            byte[] file = selected;
            FolderListing listing = new FolderListing(folder, entries, changes(of, folder, entries));
            return () -> {
                if (lastList.get() == question) {
                    answer.accept(listing, file);
                }
            };
        }, failed);
    }

    /** Finds what staged changes did there, and adds what they removed to the entries. */
    private static Map<MachineEntry, ChangeKind> changes(StagedFiles of, MachineEntry folder, List<MachineEntry> entries)
            throws IOException {
        if (of.base() == of.shown()) {
            return Map.of();
        }
        Map<MachineEntry, ChangeKind> changes = EntryChanges.of(EntryChanges.list(of.base(), folder.path()), entries);
        changes.forEach((entry, kind) -> {
            if (kind == ChangeKind.REMOVED) {
                entries.add(entry);
            }
        });
        return changes;
    }

    /** Sorts and filters a listing. */
    void arrange(FolderListing listing, Arrangement by, Consumer<MachineEntry[]> answer) {
        long question = lastArrange.incrementAndGet();
        OpenedVersion version = files.shown();
        ReadJob.run(Messages.FolderReader_sort, owner, monitor -> {
            MachineEntry[] rows = listing.arrange(version, by);
            return () -> {
                if (lastArrange.get() == question) {
                    answer.accept(rows);
                }
            };
        });
    }

    /** Reads the folders in a node's folder. */
    void folders(FolderNode node, Consumer<FolderNode> answer) {
        OpenedVersion version = files.shown();
        ReadJob.run(NLS.bind(Messages.FolderReader_list, Names.show(node.entry().path())), owner, monitor -> {
            List<MachineEntry> folders = folders(version, node.entry());
            return () -> {
                if (!node.known()) {
                    node.setFolders(folders);
                }
                answer.accept(node);
            };
        });
    }

    /** Makes the way from a node down to a path known, and answers with the node at its end. */
    void way(FolderNode root, byte[] path, Consumer<FolderNode> answer) {
        FolderNode node = root;
        for (byte[] step : Paths.way(path)) {
            if (!node.known()) {
                FolderNode unknown = node;
                folders(unknown, known -> way(root, path, answer));
                return;
            }
            int index = node.indexOf(step);
            if (index < 0) {
                return;
            }
            node = node.children().get(index);
        }
        answer.accept(node);
    }

    private static List<MachineEntry> folders(OpenedVersion version, MachineEntry of) throws IOException {
        List<MachineEntry> folders = new ArrayList<>();
        version.files().visit(of, entry -> {
            if (entry.entry().type() == EntryType.DIRECTORY && !Arrays.equals(entry.path(), of.path())) {
                folders.add(entry);
            }
            return true;
        });
        return folders;
    }
}
