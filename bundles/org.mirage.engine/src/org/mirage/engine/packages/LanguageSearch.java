// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.jars.JavaLibraries;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.Subtree;

/**
 * Finds where packages of languages may be, wherever that lies in versions: folders and archives by their names, programs by mode and size. No
 * content is read for that. Trees in which there is nothing of the kind are remembered, and not gone into again in another version.
 */
final class LanguageSearch {

    private static final int REMEMBERED = 1_000_000;
    /** More are no machine's, but made to keep somebody busy. */
    private static final int FOUND_LIMIT = 20_000;
    /** Distributions have modules in folders of this name; elsewhere it may be anything. */
    private static final String NODE = "nodejs";
    private static final Pattern NODE_PLACE = Pattern.compile("/usr/(share|lib|lib/[^/]+)/" + NODE);
    private static final Map<String, DatabaseForm> FOLDERS = Map.of("site-packages", DatabaseForm.PYTHON, "dist-packages", DatabaseForm.PYTHON,
            NodeReader.MODULES, DatabaseForm.NODE, NODE, DatabaseForm.NODE, RubyReader.FOLDER, DatabaseForm.RUBY);
    /** Whose folders hold others of the kind, which are a part of them. */
    private static final Set<DatabaseForm> NESTED = Set.of(DatabaseForm.PYTHON, DatabaseForm.NODE);
    /** Go's are larger by far; those of Rust are, too, with what a linker puts into them. */
    private static final int PROGRAM_SIZE = 128 << 10;
    private static final int EXECUTABLE = 0111;
    /** File systems that know no modes, so that all files look like programs. */
    private static final Set<String> WITHOUT_MODES = Set.of("ntfs", "vfat", "exfat", "iso9660", "udf");

    /** What holds no name and no file that may be one, whatever modes are. */
    private final Set<Hash> without = new HashSet<>();
    /** Whole trees in which large files lie that may not be executed. */
    private final Set<Hash> withoutByModes = new HashSet<>();
    private boolean complete = true;

    /** Those of a version in order of their paths; within a folder of modules, no other of its kind is searched. */
    List<PackageDatabase> find(VersionFiles files, Monitor monitor) throws IOException {
        Found found = new Found(files, monitor);
        new MachineWalk(files, monitor).walk(files.root(), found);
        complete = found.counts.values().stream().allMatch(count -> count <= FOUND_LIMIT);
        return found.databases;
    }

    /** False when the last search found more than is looked at, which the monitor was told. */
    boolean complete() {
        return complete;
    }

    private final class Found implements MachineWalk.Visitor {

        private final VersionFiles files;
        private final Monitor monitor;
        private final List<PackageDatabase> databases = new ArrayList<>();
        private final Map<DatabaseForm, Integer> counts = new EnumMap<>(DatabaseForm.class);
        private final Set<DatabaseForm> within = new HashSet<>();
        private final Deque<Level> levels = new ArrayDeque<>();
        private long met;
        private long large;

        /** A folder on the way: what was met and how many large files before it, and the form that it is the outermost folder of. */
        private record Level(long met, long large, DatabaseForm outermost) {
        }

        Found(VersionFiles files, Monitor monitor) {
            this.files = files;
            this.monitor = monitor;
        }

        @Override
        public boolean enter(MachineEntry entry) {
            if (entry.entry().type() == EntryType.FILE) {
                enterFile(entry);
                return false;
            }
            if (entry.entry().type() != EntryType.DIRECTORY) {
                return false;
            }
            String name = new String(entry.name(), StandardCharsets.ISO_8859_1);
            DatabaseForm form = FOLDERS.get(name);
            if (form == null && isKnownWithout(entry)) {
                return false;
            }
            // whatever comes of it, in a tree that holds such a name is more than nothing
            levels.push(new Level(met, large, enterFolder(form, name, entry)));
            met += form == null ? 0 : 1;
            return true;
        }

        /** The form of which it is the outermost folder; null when it is none. */
        private DatabaseForm enterFolder(DatabaseForm form, String name, MachineEntry entry) {
            if (form == null || entry.entry().subtree() == null
                    || name.equals(NODE) && !NODE_PLACE.matcher(new String(entry.path(), StandardCharsets.ISO_8859_1)).matches()) {
                return null;
            }
            boolean nested = NESTED.contains(form) && !name.equals(NODE);
            if (nested && !within.add(form)) {
                return null;
            }
            add(form, entry.entry().subtree().content().toString(), entry);
            return nested ? form : null;
        }

        private void enterFile(MachineEntry entry) {
            large += entry.entry().size() >= PROGRAM_SIZE ? 1 : 0;
            DatabaseForm form = entry.entry().content() == null ? null
                    : JavaLibraries.isArchive(new String(entry.name(), StandardCharsets.ISO_8859_1)) ? DatabaseForm.JAVA
                            : isProgram(entry.entry()) && knowsModes(entry) ? DatabaseForm.PROGRAM : null;
            if (form != null) {
                met++;
                add(form, entry.entry().content().toString(), entry);
            }
        }

        private boolean isProgram(Entry entry) {
            return (entry.permissions() & EXECUTABLE) != 0 && entry.size() >= PROGRAM_SIZE;
        }

        private boolean knowsModes(MachineEntry entry) {
            return entry.volume() < 0 || !WITHOUT_MODES.contains(files.record().volumes().get(entry.volume()).type());
        }

        private void add(DatabaseForm form, String identity, MachineEntry entry) {
            int count = counts.merge(form, 1, Integer::sum);
            if (count <= FOUND_LIMIT) {
                databases.add(new PackageDatabase(form, identity, new String(entry.path(), StandardCharsets.ISO_8859_1)));
            } else if (count == FOUND_LIMIT + 1) {
                monitor.note("after " + FOUND_LIMIT + " places in " + files.summary().label() + " where packages of " + form.kind().id()
                        + " may be, no more were looked at");
            }
        }

        @Override
        public void leave(MachineEntry directory) {
            Level level = levels.pop();
            if (level.outermost != null) {
                within.remove(level.outermost);
            }
            if (level.met != met || directory.entry().subtree() == null || overlaid(directory)) {
                return;
            }
            // modes are no part of what tells contents; where a file system has none, nothing is learnt about those that have
            if (level.large == large) {
                remember(without, directory.entry().subtree().content());
            } else if (knowsModes(directory)) {
                remember(withoutByModes, directory.entry().subtree().tree());
            }
        }

        private void remember(Set<Hash> trees, Hash tree) {
            if (without.size() + withoutByModes.size() < REMEMBERED) {
                trees.add(tree);
            }
        }

        private boolean isKnownWithout(MachineEntry directory) {
            Subtree tree = directory.entry().subtree();
            if (tree == null || overlaid(directory)) {
                return false;
            }
            if (withoutByModes.contains(tree.tree())) {
                // what lies in it is large, of which the directories above must know
                large++;
                return true;
            }
            return without.contains(tree.content());
        }

        private boolean overlaid(MachineEntry directory) {
            return files.isOverlaid(directory) || files.hasMountsBelow(new String(directory.path(), StandardCharsets.ISO_8859_1));
        }
    }
}
