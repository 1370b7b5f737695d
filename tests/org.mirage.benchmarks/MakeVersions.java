// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import org.mirage.engine.Library;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.catalog.Actions;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.Subtree;
import org.mirage.store.TreeReader;
import org.mirage.store.TreeWriter;
import org.mirage.store.DirectoryWriter;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Fills a library with the manifests of many versions that descend from a real one: LIBRARY VERSION IMAGES VERSIONS. Ten releases have
 * other contents in four of five files; each image has 100 files of its own, and each further version of it changes 40 files in
 * ten folders, and one of its packages. What is in the changed files is a line, but for the list of packages.
 */
final class MakeVersions {

    private static final int RELEASES = 10;
    private static final int OWN = 100;
    private static final int FOLDERS = 10;
    private static final int CHANGED = 40;
    /** Folders whose files say what is mounted where and which system it is. */
    private static final List<String> KEPT = List.of("etc", "usr/lib");
    private static final String STATUS = "var/lib/dpkg/status";

    private final Random random = new Random(11);
    private final LibraryChange change;
    private final FrameWriter frames;
    private final TreeWriter trees;
    private final ContentWriter contents;
    private String packages;

    /** A folder, which never changes. */
    private static final class Folder {
        private final Entry self;
        private final TreeMap<String, Object> children;
        private Subtree stored;

        private Folder(Entry self, TreeMap<String, Object> children) {
            this.self = self;
            this.children = children;
        }

        private Folder with(String path, Entry file) {
            int slash = path.indexOf('/');
            String name = slash < 0 ? path : path.substring(0, slash);
            TreeMap<String, Object> changed = new TreeMap<>(children);
            if (slash < 0) {
                changed.put(name, file);
            } else {
                Object known = children.get(name);
                Folder folder = known instanceof Folder there ? there : new Folder(
                        Entry.builder(bytes(name), EntryType.DIRECTORY).permissions(0755).build(), new TreeMap<>());
                changed.put(name, folder.with(path.substring(slash + 1), file));
            }
            return new Folder(self, changed);
        }
    }

    private MakeVersions(LibraryChange change) {
        this.change = change;
        frames = change.session().frames();
        trees = new TreeWriter(change.session(), frames);
        contents = new ContentWriter(change.session(), frames);
    }

    public static void main(String[] arguments) throws IOException {
        try (Library library = Library.open(Path.of(arguments[0])); LibraryChange change = LibraryChange.begin(library, "made", Monitor.NONE)) {
            VersionSummary base = library.version(VersionName.parse(arguments[1]));
            MakeVersions versions = new MakeVersions(change);
            versions.packages = packages(new VersionFiles(base, library.record(base), library.store()), new ContentReader(library.store()));
            versions.run(library.record(base), new TreeReader(library.store()), Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]));
            change.commit();
        }
    }

    private void run(VersionRecord base, TreeReader reader, int images, int versions) throws IOException {
        VolumeRecord volume = base.volumes().stream().filter(one -> one.root() != null).findFirst().orElseThrow();
        Folder first = load(volume.root(), reader);
        List<Folder> releases = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            releases.add(release(first, i, ""));
        }
        Map<String, List<String>> folders = new LinkedHashMap<>();
        paths(first, "", folders);
        folders.keySet().removeAll(KEPT);
        List<String> names = List.copyOf(folders.keySet());
        for (int i = 0; i < images; i++) {
            UUID image = UUID.randomUUID();
            change.log(Actions.CREATE_IMAGE, Map.of(Actions.IMAGE, image.toString(), Actions.NAME, "server-%03d".formatted(i)));
            Folder root = releases.get(i % RELEASES);
            for (int j = 0; j < OWN; j++) {
                String path = "opt/app-%d/part-%d/%s-%d.conf".formatted(i % 50, j % 7, j % 10 == 0 ? "own-" + i : "app", j);
                root = root.with(path, file(path, "own " + i + " " + j));
            }
            for (int number = 1; number <= versions; number++) {
                for (int folder = 0; number > 1 && folder < FOLDERS; folder++) {
                    String in = names.get(random.nextInt(names.size()));
                    List<String> files = folders.get(in);
                    for (int j = 0; j < CHANGED / FOLDERS; j++) {
                        String path = files.get(random.nextInt(files.size()));
                        root = root.with(path, file(path, "version " + i + " " + number));
                    }
                }
                root = root.with(STATUS, status(i, number));
                add(base, volume, root, image, number);
            }
        }
        frames.close();
    }

    private void add(VersionRecord base, VolumeRecord volume, Folder root, UUID image, int number) throws IOException {
        Subtree stored = store(root);
        VolumeRecord changed = new VolumeRecord(0, volume.type(), volume.uuid(), volume.label(), volume.ranges(), volume.partUuid(),
                volume.device(), volume.root().toBuilder().subtree(stored).build(), null, stored.entries(), stored.bytes(), volume.size(),
                volume.usedBytes(), volume.blockSize(), volume.features(), List.of(), "", Map.of());
        VersionRecord record = new VersionRecord(image, number, List.of(), "made", "", Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                List.of(changed), base.disks(), base.system(), null, Map.of());
        Hash hash = change.session().put(ObjectKind.VERSION, record.encode());
        change.log(Actions.ADD_VERSION, Map.of(Actions.VERSION, hash.bytes(), Actions.SOURCES, List.of()));
    }

    private static String packages(VersionFiles base, ContentReader reader) throws IOException {
        try (InputStream in = reader.open(base.find(bytes("/" + STATUS)).entry().content())) {
            return text(in.readAllBytes());
        }
    }

    /** The list of packages of a version: dpkg itself is of the version's own, and there is a package of the image. */
    private Entry status(int image, int number) throws IOException {
        int at = packages.indexOf("\nPackage: dpkg\n");
        int version = packages.indexOf("\nVersion: ", at) + "\nVersion: ".length();
        String own = "Package: own-%d\nStatus: install ok installed\nArchitecture: all\nVersion: 1.%d\n\n".formatted(image, number);
        byte[] status = bytes(own + packages.substring(0, version) + "9." + image + "." + number
                + packages.substring(packages.indexOf('\n', version)));
        return Entry.builder(bytes("status"), EntryType.FILE).permissions(0644).size(status.length).time(1_767_225_600 + number, 0)
                .content(contents.small(status)).build();
    }

    private Subtree store(Folder folder) throws IOException {
        if (folder.stored == null) {
            List<Entry> entries = new ArrayList<>();
            for (Object child : folder.children.values()) {
                entries.add(child instanceof Folder below ? below.self.toBuilder().subtree(store(below)).build() : (Entry) child);
            }
            DirectoryWriter directory = trees.begin();
            for (Entry entry : entries) {
                directory.add(entry);
            }
            folder.stored = directory.finish();
        }
        return folder.stored;
    }

    private static Folder load(Entry directory, TreeReader reader) throws IOException {
        TreeMap<String, Object> children = new TreeMap<>();
        for (Entry entry : reader.list(directory.subtree().tree())) {
            Entry alone = entry.toBuilder().linked(false).build();
            children.put(text(entry.name()), entry.type() == EntryType.DIRECTORY ? load(alone, reader) : alone);
        }
        return new Folder(directory, children);
    }

    private Folder release(Folder folder, int release, String path) throws IOException {
        TreeMap<String, Object> children = new TreeMap<>();
        int place = 0;
        for (Map.Entry<String, Object> each : folder.children.entrySet()) {
            String name = each.getKey();
            Object child = each.getValue();
            boolean other = release > 0 && place++ % 5 != 0 && !KEPT.contains(path);
            if (child instanceof Folder below) {
                children.put(name, release(below, release, path.isEmpty() ? name : path + "/" + name));
            } else if (other && ((Entry) child).content() != null) {
                Entry entry = (Entry) child;
                children.put(name, line("release " + release + entry.content(), entry.toBuilder().time(entry.seconds() + release, 0)));
            } else {
                children.put(name, child);
            }
        }
        return new Folder(folder.self, children);
    }

    private static void paths(Folder folder, String path, Map<String, List<String>> folders) {
        folder.children.forEach((name, child) -> {
            String at = path.isEmpty() ? name : path + "/" + name;
            if (child instanceof Folder below) {
                paths(below, at, folders);
            } else if (((Entry) child).content() != null) {
                folders.computeIfAbsent(path, _ -> new ArrayList<>()).add(at);
            }
        });
    }

    private Entry file(String path, String seed) throws IOException {
        return line(path + seed, Entry.builder(bytes(path.substring(path.lastIndexOf('/') + 1)), EntryType.FILE).permissions(0644)
                .time(1_767_225_600 + (seed.hashCode() & 0xffff), 0));
    }

    private Entry line(String text, EntryBuilder entry) throws IOException {
        byte[] content = bytes(text + "\n");
        return entry.size(content.length).content(contents.small(content)).build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
