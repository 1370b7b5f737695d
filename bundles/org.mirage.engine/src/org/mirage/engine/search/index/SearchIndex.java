// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.mirage.store.DamagedObjectException;
import org.mirage.store.Entry;
import org.mirage.store.EntryBytes;
import org.mirage.store.Hash;
import org.mirage.store.ObjectSource;

/**
 * Where distinct entries are: by name, by content, and by the tree below them, with the trees that have them. It may not know all
 * trees, but of those that it knows it knows all below.
 */
public final class SearchIndex implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Arena arena = Arena.ofShared();
    private final ObjectSource source;
    private List<PostingsFile> files = List.of();

    private SearchIndex(ObjectSource source) {
        this.source = source;
    }

    /**
     * Opens the index of a library; an empty one where there is none that can be used.
     *
     * @param source where values of large attributes are
     */
    public static SearchIndex open(Path library, ObjectSource source) {
        SearchIndex index = new SearchIndex(source);
        boolean whole = false;
        try {
            PostingsFolder folder = new PostingsFolder(library);
            for (int attempt = 1; !whole && attempt <= ATTEMPTS; attempt++) {
                whole = index.load(folder);
            }
        } catch (IOException useless) {
            // everything can be found without
            index.files = List.of();
        }
        return index;
    }

    /** False when files were replaced meanwhile. */
    private boolean load(PostingsFolder folder) throws IOException {
        files = List.of();
        List<PostingsFile> opened = new ArrayList<>();
        try {
            for (Path path : folder.current()) {
                PostingsFile file = PostingsFile.open(path, arena);
                if (file == null) {
                    return true;
                }
                opened.add(file);
            }
        } catch (NoSuchFileException replaced) {
            return false;
        }
        files = opened;
        return true;
    }

    List<PostingsFile> files() {
        return files;
    }

    void add(Path file) throws IOException {
        List<PostingsFile> more = new ArrayList<>(files);
        more.add(PostingsFile.open(file, arena));
        files = more;
    }

    void replace(List<PostingsFile> old, Path fresh) throws IOException {
        List<PostingsFile> left = new ArrayList<>(files);
        left.removeAll(old);
        left.add(PostingsFile.open(fresh, arena));
        files = left;
    }

    /** Forgets all. */
    void clear() {
        files = List.of();
    }

    /** True when a tree and all below are known. */
    public boolean hasTree(Hash tree) throws IOException {
        for (PostingsFile file : files) {
            if (file.hasTree(tree)) {
                return true;
            }
        }
        return false;
    }

    /** True when all trees of a version are known. */
    public boolean hasVersion(Hash record) throws IOException {
        for (PostingsFile file : files) {
            if (file.hasVersion(record)) {
                return true;
            }
        }
        return false;
    }

    /** What a version mounts; null when the version is not known. */
    public List<MountedRoot> mounts(Hash record) throws IOException {
        for (PostingsFile file : files) {
            List<MountedRoot> mounts = file.mounts(record, source);
            if (mounts != null) {
                return mounts;
            }
        }
        return null;
    }

    /** Takes entries and the trees that have them. */
    public interface EntryVisitor {

        /** True to be told the trees that have the entry, each with {@link #holder}. */
        boolean entry(Entry entry) throws IOException;

        /** A tree that has the entry that was told last. */
        void holder(Hash tree) throws IOException;
    }

    /** Decides about names. */
    @FunctionalInterface
    public interface NameFilter {

        /** True for a name that is meant, as raw bytes. */
        boolean test(byte[] name);
    }

    /** Visits the entries with certain names, some perhaps more than once. */
    public void names(NameFilter wanted, EntryVisitor visitor) throws IOException {
        for (PostingsFile file : files) {
            file.names((name, first, count) -> {
                for (int i = 0; i < count && (i > 0 || wanted.test(name)); i++) {
                    visit(file, first + i, visitor);
                }
            });
        }
    }

    /**
     * Visits entries whose content name begins with some digits, and perhaps others.
     *
     * @param digits 6 to 64 hexadecimal ones
     */
    public void contents(String digits, EntryVisitor visitor) throws IOException {
        String start = digits.substring(0, Math.min(8, digits.length()));
        char[] least = Arrays.copyOf(start.toCharArray(), 8);
        char[] most = least.clone();
        Arrays.fill(least, start.length(), 8, '0');
        Arrays.fill(most, start.length(), 8, 'f');
        int from = Integer.parseUnsignedInt(new String(least), 16);
        int to = Integer.parseUnsignedInt(new String(most), 16);
        for (PostingsFile file : files) {
            file.contents(from, to, entry -> visit(file, entry, visitor));
        }
    }

    /** Visits the entries that are directories with a tree. */
    public void folders(Hash tree, EntryVisitor visitor) throws IOException {
        for (PostingsFile file : files) {
            file.folders(tree, number -> {
                Entry entry = entry(file, number);
                if (entry.subtree() != null && entry.subtree().tree().equals(tree) && visitor.entry(entry)) {
                    file.postings(number, holder -> visitor.holder(file.tree(holder)));
                }
            });
        }
    }

    private void visit(PostingsFile file, int number, EntryVisitor visitor) throws IOException {
        if (visitor.entry(entry(file, number))) {
            file.postings(number, tree -> visitor.holder(file.tree(tree)));
        }
    }

    private Entry entry(PostingsFile file, int number) throws IOException {
        try {
            return EntryBytes.decode(file.entry(number), source);
        } catch (DamagedObjectException damaged) {
            throw new DamagedIndexException(file.file(), damaged);
        }
    }

    /** How many of the versions that the index knows are not among some. */
    int others(Set<Hash> versions) throws IOException {
        int others = 0;
        for (PostingsFile file : files) {
            for (int i = 0; i < file.versions(); i++) {
                others += versions.contains(file.version(i)) ? 0 : 1;
            }
        }
        return others;
    }

    /** Ends all reading; nothing may be under way. */
    @Override
    public void close() {
        arena.close();
    }
}
