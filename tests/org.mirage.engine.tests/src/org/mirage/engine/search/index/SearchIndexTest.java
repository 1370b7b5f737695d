// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.search.FindFiles;
import org.mirage.store.Hash;

/** Whatever becomes of the search index, what is found is what the versions were made of. */
class SearchIndexTest {

    private static final String ROOT = "11111111-2222-3333-4444-555555555555";
    private static final String DATA = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final String FSTAB = "UUID=" + ROOT + " / ext4\nUUID=" + DATA + " /srv/data ext4\n";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;
    private final Random random = new Random(7);
    /** For each version, its paths and what is in the files, as they were made. */
    private final Map<String, Map<String, String>> truth = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> newest = new LinkedHashMap<>();
    /** What searches noted; of an index that is as it was written nothing. */
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder);
    }

    /** Adds a version that differs a little from the one before. */
    private void add(String image) throws IOException {
        Map<String, String> files = new TreeMap<>(newest.getOrDefault(image, Map.of("/etc/fstab", FSTAB, "/etc/passwd", "root")));
        for (int i = 0; i < 6; i++) {
            String path = (random.nextBoolean() ? "/srv/data/" : "/usr/") + "d" + random.nextInt(3) + "/e" + random.nextInt(2) + "/"
                    + (random.nextBoolean() ? "lib" : "file") + random.nextInt(8) + (random.nextInt(3) == 0 ? ".conf" : "");
            files.put(path, "content " + random.nextInt(30));
        }
        List<String> paths = List.copyOf(files.keySet());
        String gone = paths.get(random.nextInt(paths.size()));
        if (gone.startsWith("/usr")) {
            files.remove(gone);
        }
        MadeVolume root = new MadeVolume(0, 1, ROOT).directory("srv/data");
        MadeVolume data = new MadeVolume(0, 2, DATA);
        files.forEach((path, text) -> {
            if (path.startsWith("/srv/data/")) {
                data.file(path.substring("/srv/data/".length()), text);
            } else {
                root.file(path.substring(1), text);
            }
        });
        made.add(image, "2026-01-01T00:00:00Z", root, data);
        newest.put(image, files);
        int number = made.library().image(image).newest().number();
        truth.put(image + "@" + number, files);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Files that are found, of each version alone. */
    private TreeSet<String> find(String query) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        new FindFiles(made.library(), query).allVersions(true).call(file -> {
            for (VersionSummary version : file.versions()) {
                assertTrue(found.add(version.label() + ":" + new String(file.entry().path(), StandardCharsets.ISO_8859_1)), "twice");
            }
        }, monitor);
        notes.addAll(monitor.notes());
        return found;
    }

    private TreeSet<String> expected(Predicate<String> path, Predicate<String> text) {
        TreeSet<String> expected = new TreeSet<>();
        truth.forEach((version, files) -> files.forEach((at, content) -> {
            if (path.test(at) && text.test(content)) {
                expected.add(version + ":" + at);
            }
        }));
        return expected;
    }

    private void check() throws IOException {
        Predicate<String> any = _ -> true;
        assertEquals(expected(path -> name(path).equals("lib3"), any), find("lib3"));
        assertEquals(expected(path -> path.endsWith(".conf"), any), find("name:*.conf"));
        assertEquals(expected(path -> path.matches(".*/lib[0-9]"), any), find("name~^lib[0-9]$ type:file"));
        assertEquals(expected(path -> path.endsWith(".conf") && path.startsWith("/srv/data/d1/"), any),
                find("under:/srv/data/d1 type:file name:*.conf"));
        assertEquals(expected(path -> path.matches("/usr/.*/file[0-9]"), any), find("path:/usr/**/file?"));
        assertEquals(expected(path -> path.equals("/srv/data/d0/e1/lib2"), any), find("path=/srv/data/d0/e1/lib2"));
        assertEquals(expected(path -> name(path).equals("passwd") || name(path).equals("file1"), any), find("passwd or file1"));
        assertEquals(expected(path -> name(path).startsWith("lib") && !path.endsWith(".conf"), any), find("name:lib* -name:*.conf"));
        String sum = Hash.sha256("content 7".getBytes(StandardCharsets.ISO_8859_1)).toString();
        assertEquals(expected(any, text -> text.equals("content 7")), find("sha256:" + sum));
        assertEquals(expected(any, text -> text.equals("content 7")), find("sha256:" + sum.substring(0, 10)));
        assertEquals(expected(any, text -> text.equals("content 7")), find("sha256:" + sum.substring(0, 7)));
        assertEquals(expected(path -> name(path).startsWith("file"), text -> text.contains("2")), find("name:file* text:2"));
        TreeSet<String> mounts = new TreeSet<>();
        truth.keySet().forEach(version -> mounts.add(version + ":/srv/data"));
        assertEquals(mounts, find("name:data"));
    }

    private Path search() {
        return folder.resolve("search");
    }

    private List<Path> postings() throws IOException {
        if (!Files.exists(search())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(search())) {
            return files.filter(file -> file.toString().endsWith(".postings")).sorted().toList();
        }
    }

    private int indexed() throws IOException {
        try (SearchIndex index = SearchIndex.open(folder, made.library().store())) {
            int count = 0;
            for (String version : truth.keySet()) {
                count += index.hasVersion(made.library().version(VersionName.parse(version)).record()) ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void answersStayRightWhileVersionsComeAndGo() throws IOException {
        for (int round = 0; round < 9; round++) {
            for (int i = 0; i < 4; i++) {
                add("image" + random.nextInt(5));
            }
            check();
            assertEquals(truth.size(), indexed());
            assertEquals(List.of(), notes);
        }
        assertTrue(postings().size() < 5, "files are merged: " + postings());
        String version = "image1@1";
        new DeleteVersion(made.library(), VersionName.parse(version)).call(Monitor.NONE);
        truth.remove(version);
        new DeleteImage(made.library(), "image2").call(Monitor.NONE);
        newest.remove("image2");
        truth.keySet().removeIf(label -> label.startsWith("image2@"));
        check();
        add("image1");
        add("image2");
        check();
    }

    @Test
    void whatIsNotIndexedIsWalked() throws IOException {
        add("web");
        add("db");
        try (Closeable busy = new PostingsFolder(folder).lock()) {
            assertFalse(busy == null);
            check();
            assertEquals(List.of(), notes);
            assertEquals(0, indexed(), "another one has the right to write it");
        }
        check();
        assertEquals(2, indexed());
        try (Closeable busy = new PostingsFolder(folder).lock()) {
            assertFalse(busy == null);
            add("web");
            add("mail");
            check();
            assertEquals(2, indexed());
        }
        assertThrows(CancelledException.class, () -> new FindFiles(made.library(), "lib3").allVersions(true).call(file -> { }, new Cancelling(3)));
        check();
        assertEquals(4, indexed());
    }

    @Test
    void questionsThatItDoesNotHelpDoNotMakeIt() throws IOException {
        add("web");
        find("type:file -lib3");
        find("type:file");
        assertEquals(List.of(), postings());
        find("lib3");
        assertEquals(1, postings().size());
    }

    @Test
    void whatIsDamagedOrMissingIsMadeAnew() throws IOException {
        for (int i = 0; i < 3; i++) {
            add("web");
        }
        check();
        byte[] whole = Files.readAllBytes(postings().getFirst());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
            Path file = postings().getFirst();
            byte[] damaged = Files.readAllBytes(file);
            damaged[at % damaged.length] ^= 0x11;
            Files.write(file, damaged);
            check();
            assertEquals(3, indexed());
            assertNotEquals(file, postings().getFirst(), "the damaged file is gone");
        }
        Path cut = postings().getFirst();
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        check();
        Files.delete(postings().getFirst());
        check();
        assertEquals(3, indexed());
        Files.writeString(search().resolve("current"), "Mirage search index\n../packs/x\n");
        check();
        Files.writeString(search().resolve("current"), "something else");
        Files.writeString(search().resolve("current1.tmp"), "left behind");
        check();
        assertEquals(3, indexed());
        assertEquals(List.of("current", "lock", postings().getFirst().getFileName().toString()), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(search())) {
            List<String> names = new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
            names.sort((one, other) -> one.endsWith(".postings") ? 1 : other.endsWith(".postings") ? -1 : one.compareTo(other));
            return names;
        }
    }
}
