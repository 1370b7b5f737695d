// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.extracting.Extraction;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** Both forms of the manifest, as programs of others read them. */
class ManifestWritersTest {

    private static final String ODD = "odd \\ # = * [x] \n \u00ff \u00c3\u00a9";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeVersion version;

    @BeforeEach
    void make() throws IOException {
        MadeVolume root = new MadeVolume(0, 1, "one").file("etc/fstab", "/dev/sda2 /home ext4\n").file("a/b", "content")
                .file("a/" + ODD, "").link("a/link", "to " + ODD).other("a/null", EntryType.CHARACTER_DEVICE)
                .other("a/disk", EntryType.BLOCK_DEVICE).other("a/fifo", EntryType.FIFO).other("a/socket", EntryType.SOCKET)
                .file("a/same", "same").file("a/also", "same").linked("a/also", "a/same").file("a/unreadable", "");
        root.entry("a/b").permissions(04755).owner(4294967294L).group(7).time(-1, 500_000_000).project(9)
                .flags(NodeFlag.IMMUTABLE.bit() | NodeFlag.NODUMP.bit())
                .attributes(List.of(new EntryAttribute("user.x".getBytes(), new byte[] {0, (byte) 0xff})));
        root.entry("a/null").device(1, 3).time(1, 5);
        root.entry("a/disk").device(259, 65_537).time(4_000_000_000L, 0);
        root.entry("a/link").permissions(0777);
        MadeVolume home = new MadeVolume(0, 2, "two").file("me", "mine");
        MadeVolume spare = new MadeVolume(0, 3, "three").file("left", "over");
        version = new MadeVersion(folder.resolve("store"), root, home, spare);
    }

    private String write(String path, boolean json) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ManifestWriter writer = json ? new JsonManifestWriter(target) : new MtreeWriter(target);
        MachineEntry start = version.find(path);
        writer.begin(version.files(), start);
        new MachineWalk(version.files(), Monitor.NONE).walk(start, entry -> {
            writer.entry(entry);
            return true;
        });
        writer.finish();
        return target.toString(StandardCharsets.ISO_8859_1);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyPathStandsOnceWhereverItsVolumeIsMounted() throws IOException {
        List<String> paths = write("/", false).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")[0]).toList();

        assertEquals(List.of(".", "./a", "./a/also", "./a/b", "./a/disk", "./a/fifo", "./a/link", "./a/null",
                "./a/odd\\040\\134\\040\\043\\040\\075\\040\\052\\040\\133x\\135\\040\\012\\040\\377\\040\\303\\251",
                "./a/same", "./a/socket", "./a/unreadable", "./etc", "./etc/fstab", "./home", "./home/me", "./volumes",
                "./volumes/three", "./volumes/three/left"), paths);
    }

    @Test
    void theLinesOfMtreeAreAsTheManualHasThem() throws IOException {
        List<String> lines = write("/", false).lines().toList();

        assertEquals("#mtree", lines.getFirst());
        assertTrue(lines.contains("./a/b type=file mode=4755 uid=4294967294 gid=7 size=7 time=-1.500000000 sha256digest="
                + "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"), lines::toString);
        assertTrue(lines.contains("./a/null type=char mode=0644 uid=0 gid=0 time=1.000000005 device=linux,1,3"), lines::toString);
        assertTrue(lines.contains("./a/disk type=block mode=0644 uid=0 gid=0 time=4000000000.000000000 device=native,259,65537"),
                lines::toString);
    }

    @Test
    void aDirectoryAloneIsTheRootOfItsManifest() throws IOException {
        String text = write("/home", false);

        assertEquals(List.of("#mtree", ". type=dir", "./me type=file"),
                text.lines().map(line -> line.replaceAll(" mode=.*", "")).toList());
    }

    /** libarchive as an outside reader: what it understood it writes down again, without leading and trailing zeros. */
    @Test
    void bsdtarUnderstandsEveryField() throws IOException {
        String ours = write("/a", false);
        // it packs what it reads, and files are not there; it gives up at sockets, which archives cannot hold
        written("manifest.mtree", ours.lines().filter(line -> !line.contains("type=file") && !line.contains("type=socket"))
                .reduce("", (all, line) -> all + line + "\n"));

        List<String> read = Programs.run(folder, "bsdtar", "--format=mtree", "--options=!all,type,mode,uid,gid,time,link,device", "-cf", "-",
                "@manifest.mtree").lines().toList();

        assertEquals(6, read.size(), read::toString);
        assertTrue(read.contains("./null time=1.5 mode=644 gid=0 uid=0 type=char device=native,1,3"), read::toString);
        assertTrue(read.contains("./disk time=4000000000.0 mode=644 gid=0 uid=0 type=block device=native,259,65537"), read::toString);
        assertTrue(read.contains("./fifo time=0.0 mode=644 gid=0 uid=0 type=fifo"), read::toString);
        assertTrue(read.stream().anyMatch(line -> line.startsWith("./link time=0.0 mode=777 gid=0 uid=0 type=link link=to\\040odd\\040")
                && line.endsWith("\\040\\012\\040\\377\\040\\303\\251")), read::toString);
    }

    @Test
    void bsdtarShowsSizesOwnersAndOddNames() throws IOException {
        // it takes sockets for files, with a warning
        written("manifest.mtree", write("/a", false).replaceAll("./socket .*\n", ""));

        String listed = Programs.run(folder, "bsdtar", "-tvf", "manifest.mtree");

        assertTrue(listed.lines().anyMatch(line -> line.matches("-rwsr-xr-x +0 4294967294 +7 +7 .* ./b")), listed);
        assertTrue(listed.contains("./odd \\\\ # = * [x] \\n \\377 \\303\\251"), listed);
        assertEquals(10, listed.lines().count(), listed);
    }

    /** mtree of NetBSD checks files on disk against a manifest, by their checksums too. */
    @Test
    void mtreeFindsTheDirectoryAsTheManifestHasIt() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Extraction extraction = new Extraction(version.files(), version.find("/a"), copy.toString().getBytes(), true, Monitor.NONE)) {
            new MachineWalk(version.files(), Monitor.NONE).walk(version.find("/a"), extraction);
        }
        String manifest = write("/a", false);
        written("manifest.mtree", manifest);
        written("other.mtree", manifest.replace("sha256digest=ed", "sha256digest=de"));
        String check = "mtree -f \"$0\" -p copy/a -R uid,gid,mode,device; echo $?";

        assertEquals("0\n", Programs.run(folder, "sh", "-c", check, "manifest.mtree"));
        assertTrue(Programs.run(folder, "sh", "-c", check, "other.mtree").contains("sha256"));
    }

    @Test
    void theCompleteFormHoldsWhatMtreeCannotSay() throws IOException {
        written("manifest.json", write("/", true));
        String script = """
                import json, base64
                m = json.load(open('manifest.json', 'rb'))
                e = {x.get('pathBase64') and base64.b64decode(x['pathBase64']) or x['path'].encode(): x for x in m['entries']}
                assert len(e) == len(m['entries']) == 19, len(e)
                b = e[b'/a/b']
                assert b['mode'] == '4755' and b['uid'] == 4294967294 and (b['seconds'], b['nanoseconds']) == (-1, 500000000), b
                assert b['flags'] == ['immutable', 'nodump'] and b['project'] == 9, b
                assert base64.b64decode(b['attributes'][0]['value']) == b'\\0\\xff' and b['attributes'][0]['name'] == 'user.x', b
                odd = b'odd \\\\ # = * [x] \\n \\xff \\xc3\\xa9'
                assert b'/a/' + odd in e, e.keys()
                assert base64.b64decode(e[b'/a/link']['targetBase64']) == b'to ' + odd
                assert (e[b'/a/disk']['major'], e[b'/a/disk']['minor']) == (259, 65537)
                assert e[b'/a/same']['linked'] and e[b'/a/also']['linked'] and 'linked' not in b
                assert [[p['path'] for p in g['paths']] for g in m['links']] == [['/a/also', '/a/same']], m['links']
                assert e[b'/home']['volume'] == 1 and e[b'/volumes/three/left']['volume'] == 2 and 'volume' not in e[b'/volumes']
                assert [(x['path'], x['volume']) for x in m['mounts']] == [('/', 0), ('/home', 1)]
                print('as it should be')
                """;

        assertEquals("as it should be\n", Programs.run(folder, "python3", "-c", script));
    }

    @Test
    void linksOfAPartAreThoseWithinIt() throws IOException {
        assertTrue(write("/a", true).contains("{\"path\":\"/a/also\"},{\"path\":\"/a/same\"}"));
        assertTrue(write("/home", true).endsWith("\"links\":[]}\n"));
        assertTrue(write("/volumes/one", true).contains("{\"path\":\"/volumes/one/a/also\"},{\"path\":\"/volumes/one/a/same\"}"));
    }
}
