// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.CompareVersions;
import org.mirage.engine.ListImages;
import org.mirage.engine.Monitor;
import org.mirage.engine.PreviewUpdate;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.changes.SavedDifference;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.VersionRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * A real Debian image is changed by a change set, and a copy of it by shell commands on a mounted file system. The kernel's result,
 * imported, has the same hashes as the one that was predicted: everything in every directory is the same, hard links, too.
 */
class KernelUpdateTest {

    private static final String CHANGES = """
            mirage changes 1
            title "All kinds of edits"
            parameter greeting
              default Welcome
            parameter password
              secret

            put file /etc/motd
              time 2026-05-31T14:05:09.000000001Z
              template
              | ${greeting} to Debian.
              | ${password}
            put dir /srv/data
              mode 2775
              owner 33:33
              time 2026-01-01T00:00:00Z
            put file /srv/data/from-disk
              from disk payload
              mode 0600
              owner 1:2
              time 2026-01-02T00:00:00.500000000Z
              attribute user.note hello
            link /srv/data/again to /srv/data/from-disk
            put link /srv/data/here
              target ../../etc/${greeting}
              time 2026-01-02T00:00:00Z
            put char /srv/data/null
              device 1:3
              time 2026-01-02T00:00:00Z
            put block /srv/data/disk
              device 259:70000
              time 2026-01-02T00:00:00Z
            put fifo /srv/data/fifo
              time 2026-01-02T00:00:00Z
            put socket /srv/data/socket
              time 2026-01-02T00:00:00Z
            put-tree /opt/copied
              from version debian@1 /etc/apt
            remove-tree /usr/share/doc
              expect dir
            remove /etc/debian_version
              expect file
            rename /etc/skel to /srv/skeleton
            rename /etc/issue.net to /etc/issue.${greeting}
            set /etc/shadow
              mode 0600
              owner :0
            put file "/srv/data/odd \\xe9\\n name"
              time 2026-01-02T00:00:00Z
              text no-newline
              | no end
            set /srv/data
              time 2026-01-01T00:00:00Z
            end
            """;

    /** The same by other means. Folders keep their times. */
    private static final String COMMANDS = """
            cd '%s'
            for folder in etc srv opt usr/share; do touch -r $folder /tmp/$$-${folder//\\//_}; done
            printf 'Welcome to Debian.\\nsecret!\\n' > etc/motd; touch -d '2026-05-31 14:05:09.000000001 UTC' etc/motd
            mkdir srv/data; cp '%s' srv/data/from-disk
            chown 1:2 srv/data/from-disk; chmod 0600 srv/data/from-disk
            setfattr -n user.note -v hello srv/data/from-disk; touch -d '2026-01-02 00:00:00.5 UTC' srv/data/from-disk
            ln srv/data/from-disk srv/data/again
            ln -s ../../etc/Welcome srv/data/here
            mknod srv/data/null c 1 3; mknod srv/data/disk b 259 70000; mkfifo srv/data/fifo
            python3 -c "import socket; socket.socket(socket.AF_UNIX).bind('srv/data/socket')"
            chmod 0644 srv/data/socket srv/data/null srv/data/disk srv/data/fifo
            cp -a etc/apt opt/copied
            rm -r usr/share/doc etc/debian_version
            mv etc/skel srv/skeleton
            mv etc/issue.net etc/issue.Welcome
            chmod 0600 etc/shadow; chown 0:0 etc/shadow
            printf 'no end' > srv/data/$'odd \\xe9\\n name'
            touch -h -d '2026-01-02 00:00:00 UTC' srv/data/{here,null,disk,fifo,socket,odd*}
            chown 33:33 srv/data; chmod 2775 srv/data; touch -d '2026-01-01 00:00:00 UTC' srv/data
            for folder in etc srv opt usr/share; do
                touch -r /tmp/$$-${folder//\\//_} $folder; rm /tmp/$$-${folder//\\//_}
            done
            """;

    @TempDir
    private Path folder;

    @Test
    void theKernelMakesTheSameOfIt() throws IOException {
        assumeTrue(LoopMount.possible());
        Path image = folder.resolve("debian.raw");
        Tools.run("cp", "--reflink=auto", "--sparse=always", TestImages.get("debian").toString(), image.toString());
        Path payload = Files.writeString(folder.resolve("payload"), "0123456789".repeat(300_000));
        Path changes = Files.writeString(folder.resolve("all.changes"), CHANGES);
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(image, "debian");
            UpdateVersions update = new UpdateVersions(made.library(), GivenChanges.read(changes))
                    .targets(List.of(new VersionName("debian", 0))).parameters(Map.of("password", "secret!".getBytes()));
            UpdateReport expected = update.check(Monitor.NONE);
            assertEquals(UpdatedVersion.State.APPLIES, expected.versions().getFirst().state(), expected.toString());
            assertEquals(1, new ListImages(made.library()).call(Monitor.NONE).getFirst().versions().size());
            UpdatePreview preview = new PreviewUpdate(made.library(), new VersionName("debian", 0), GivenChanges.read(changes))
                    .parameters(Map.of("password", "secret!".getBytes())).call(Monitor.NONE);

            UpdateReport report = update.call(Monitor.NONE);

            VersionRecord updated = made.library().record(report.versions().getFirst().made());
            assertEquals("All kinds of edits", updated.message());
            UpdateOrigin origin = UpdateOrigin.of(updated).orElseThrow();
            assertEquals(report.batch(), origin.batch());
            assertEquals(List.of("greeting"), List.copyOf(origin.parameters().keySet()));
            assertEquals(updated.volumes().getFirst().links(), preview.after().record().volumes().getFirst().links());
            assertTrue(preview.compare(CompareProfile.EVERYTHING, Monitor.NONE).counts().total() > 20);

            long offset = updated.volumes().getFirst().ranges().getFirst().offset();
            try (LoopMount mount = LoopMount.open(image, offset, "rw")) {
                Tools.bash(COMMANDS.formatted(mount.folder(), payload));
            }
            made.add(image, "debian");
            VersionRecord truth = made.library().record(made.library().version(new VersionName("debian", 3)));
            ByteArrayOutputStream difference = new ByteArrayOutputStream();
            SavedDifference.write(new CompareVersions(made.library(), new VersionName("debian", 2), new VersionName("debian", 3))
                    .call(Monitor.NONE), difference);
            assertEquals(truth.volumes().getFirst().root(), updated.volumes().getFirst().root(), difference.toString());
            assertEquals(truth.volumes().getFirst().links(), updated.volumes().getFirst().links());
            assertEquals(truth.system(), updated.system());
            assertEquals(0, new ShowVersion(made.library(), new VersionName("debian", 2)).call(Monitor.NONE).warnings().size());
        }
    }
}
