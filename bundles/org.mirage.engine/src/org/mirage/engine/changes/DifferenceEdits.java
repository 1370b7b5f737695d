// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.Facet;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;

/**
 * Makes the edits of a comparison, or of a chosen part, in an order in which each finds what it needs: goes through the
 * differences once for renames, once for removals, once for what is new or changed, once for further names of files and once for
 * folders that were there. Holds no more than what moved.
 */
final class DifferenceEdits {

    private static final String MOUNTED = "a volume is mounted there in one of the versions only, which no edit can do";

    private final Comparison comparison;
    private final ChosenPaths chosen;
    private final Monitor monitor;
    private final EntryEdits edits;
    private final EditSink sink;
    private final MovePlan moves;
    private final LinkPlan links;
    private boolean linking;
    private boolean linksFound;

    DifferenceEdits(Comparison comparison, ChosenPaths chosen, EntryEdits edits, EditSink sink, Monitor monitor)
            throws IOException {
        this.comparison = comparison;
        this.chosen = chosen;
        this.edits = edits;
        this.sink = sink;
        this.monitor = monitor;
        moves = MovePlan.of(comparison, chosen, monitor);
        links = new LinkPlan(comparison.left(), comparison.right(), chosen,
                !comparison.profile().ignoredFacets().contains(Facet.LINKS));
    }

    /** Writes all edits. */
    void write() throws IOException {
        if (comparison.counts().of(ChangeKind.MOVED_AWAY) > 0) {
            pass(this::rename);
        }
        pass(this::remove);
        pass(this::place);
        if (linksFound) {
            linking = true;
            pass(this::place);
        }
        FolderEdits folders = new FolderEdits(edits, sink);
        pass((path, difference) -> folder(path, difference, folders));
        folders.finish();
    }

    /** One way through the differences. */
    @FunctionalInterface
    private interface Pass {

        /** Returns false when what lies below does not matter. */
        boolean visit(String path, Difference difference) throws IOException;
    }

    private void pass(Pass pass) throws IOException {
        comparison.visit(difference -> {
            String path = RawPath.of(difference.path());
            return chosen.leadTo(path) && pass.visit(path, difference);
        }, monitor);
    }

    private boolean rename(String path, Difference difference) throws IOException {
        if (difference.change().kind() == ChangeKind.MOVED_AWAY && moves.renames(path)) {
            sink.edit(edits.rename(path, RawPath.of(difference.counterpart()), difference.left()));
        }
        return difference.counts().of(ChangeKind.MOVED_AWAY) > 0;
    }

    private boolean remove(String path, Difference difference) throws IOException {
        MachineEntry before = difference.left();
        switch (difference.change().kind()) {
            case ADDED, MOVED -> {
                return false;
            }
            case REMOVED -> {
                return !removeChosen(path, before, difference.counts().of(ChangeKind.MOVED_AWAY) == 0);
            }
            case MOVED_AWAY -> {
                if (!moves.renames(path)) {
                    // what lies below is no difference of its own
                    walkLeft(before);
                }
                return false;
            }
            case TYPE -> {
                boolean needed = chosen.contains(path) || difference.right().entry().type() == EntryType.DIRECTORY;
                if (needed && isLeftOut(path, before)) {
                    sink.leaveOut(path, MOUNTED);
                } else if (needed) {
                    sink.edit(edits.remove(path, before, difference.counts().of(ChangeKind.MOVED_AWAY) == 0));
                }
                return !needed;
            }
            case CONTENT, METADATA -> {
                boolean single = before.entry().type() != EntryType.DIRECTORY;
                if (single && chosen.contains(path) && !links.keeps(before, difference.right())) {
                    sink.edit(edits.remove(path, before, true));
                }
                return true;
            }
            case NONE -> {
                return true;
            }
        }
        throw new IllegalStateException(difference.toString());
    }

    /** Removes what was chosen; false when it was not, but something below it. */
    private boolean removeChosen(String path, MachineEntry before, boolean untouched) throws IOException {
        if (!chosen.contains(path)) {
            return false;
        }
        if (isLeftOut(path, before)) {
            sink.leaveOut(path, MOUNTED);
        } else {
            sink.edit(edits.remove(path, before, untouched));
        }
        return true;
    }

    private boolean isLeftOut(String path, MachineEntry before) {
        return before.mountPoint() || before.volume() < 0 || comparison.left().hasMountsBelow(path);
    }

    private void walkLeft(MachineEntry start) throws IOException {
        new MachineWalk(comparison.left(), monitor).walk(start, entry -> {
            String path = RawPath.of(entry.path());
            return chosen.leadTo(path) && !removeChosen(path, entry, true);
        });
    }

    private boolean place(String path, Difference difference) throws IOException {
        MachineEntry before = difference.left();
        MachineEntry after = difference.right();
        switch (difference.change().kind()) {
            case REMOVED, MOVED_AWAY -> {
                return false;
            }
            case ADDED -> {
                return placeNew(path, after);
            }
            case TYPE -> {
                return !isLeftOut(path, before) && placeNew(path, after) && after.entry().type() == EntryType.DIRECTORY;
            }
            case MOVED -> {
                if (!moves.renames(path)) {
                    new MachineWalk(comparison.right(), monitor).walk(after, entry -> {
                        String below = RawPath.of(entry.path());
                        return chosen.leadTo(below) && placeNew(below, entry);
                    });
                } else if (!linking && after.entry().type() != EntryType.DIRECTORY) {
                    change(path, difference);
                }
                return false;
            }
            case CONTENT, METADATA -> {
                if (after.entry().type() == EntryType.DIRECTORY || !chosen.contains(path)) {
                    return true;
                }
                if (!links.keeps(before, after)) {
                    return placeNew(path, after);
                }
                if (!linking && links.leads(after)) {
                    change(path, difference);
                }
                return false;
            }
            case NONE -> {
                return true;
            }
        }
        throw new IllegalStateException(difference.toString());
    }

    /** Makes something where nothing is; false when nothing below it can be made. */
    private boolean placeNew(String path, MachineEntry after) throws IOException {
        if (after.entry().type() == EntryType.DIRECTORY) {
            if (after.mountPoint() || after.volume() < 0) {
                if (!linking) {
                    sink.leaveOut(path, MOUNTED);
                }
                return false;
            }
            if (!linking) {
                sink.edit(edits.put(path, after));
            }
            return true;
        }
        if (!chosen.contains(path)) {
            return false;
        }
        if (isUnreadable(after)) {
            if (!linking) {
                sink.leaveOut(path, "its content could not be read when the image was imported");
            }
            return false;
        }
        String source = links.source(after);
        linksFound |= source != null;
        if (source != null && linking) {
            sink.edit(edits.link(path, source));
        } else if (source == null && !linking) {
            sink.edit(edits.put(path, after));
        }
        return false;
    }

    private void change(String path, Difference difference) throws IOException {
        if (difference.change().facets().contains(Facet.CONTENT) && isUnreadable(difference.right())) {
            sink.leaveOut(path, "its content could not be read when the image was imported");
            return;
        }
        PathEdit edit = edits.change(path, difference.left(), difference.right(), difference.change().facets());
        if (edit != null) {
            sink.edit(edit);
        }
    }

    private static boolean isUnreadable(MachineEntry entry) {
        return entry.entry().type() == EntryType.FILE && entry.entry().content() == null;
    }

    private boolean folder(String path, Difference difference, FolderEdits folders) throws IOException {
        ChangeKind kind = difference.change().kind();
        boolean stays = kind == ChangeKind.METADATA || kind == ChangeKind.MOVED && moves.renames(path);
        folders.leave(path);
        if (stays && chosen.contains(path) && difference.right().entry().type() == EntryType.DIRECTORY) {
            if (difference.left().volume() < 0 || difference.right().volume() < 0) {
                sink.leaveOut(path, MOUNTED);
            } else {
                folders.enter(path, difference);
            }
        }
        return kind == ChangeKind.METADATA || kind == ChangeKind.NONE;
    }
}
