// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mirage.engine.MirageException;
import org.mirage.store.ContentName;
import org.mirage.store.Hash;

/** {@code .changes} files are read as they are meant, and written again byte for byte. */
class ChangesFormTest {

    private static final String ALL = """
            mirage changes 1

            # what for
            #
            # and why
            title "Harden \\"ssh\\""
            from web@6 sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            to "odd name@7" sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

            # a parameter
            parameter user
              default "the admin"
              about "Who may log in"
            parameter word
              secret

            put file /etc/motd
              expect absent
              mode 4755
              owner 0:4294967295
              time 2026-05-31T14:05:09.000000001Z
              flags immutable nodump
              project 7
              attribute security.capability \\x01\\x00\\x00\\x02
              attribute user.long content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 1000
              attribute "user.odd name" ""
              text
              | # no comment, and | no mark
            put file /home/${user}/x
              owner 5
              text no-newline
              | \t"tab \\x41 ${no}
              |
              |  two
            put file /t
              expect file
              expect content extents:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
              expect mode 0644
              expect owner :6
              expect no-attribute user.x
              owner :6
              no-attribute user.x
              template
              | Hello ${user}, ${word}\\x24{user} \\\\
              |
            put file /big
              content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 9223372036854775806
            put file /opt/tool
              mode 0755
              from disk "../my files/tool\\xff"
            put file /etc/ssh/moduli
              from version "web server@7" /home/${user}/moduli
            put-tree /opt/app
              expect absent
              owner 1000:1000
              from version base /opt/app
            put-tree /opt/other
              from disk /srv/other
            put dir "/with space"
              time @-62135596801.500000000
            put link /l
              expect link
              expect target ""
              target ../${user}/\\xff\\n
            put char /dev/null
              device 1:3
            put block /dev/b
              expect block
              expect device 259:4294967295
              device 259:0
            put fifo /f
            put socket /s
            remove /a
              expect file
            remove-tree /b
              expect dir
              expect below sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            rename /c to /d
            link /e to "/d \\"q\\""

            # before the next
            #
            # edit
            set /
              expect time 1970-01-01T00:00:00Z
              flags none
            replace /etc/${user}
              expect content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
              pattern ^a\\\\s+(.*)${word}$
              with "\\\\1 \\\\\\\\ ${user}"
              times 3
            replace /a
              pattern x
              with ""
              at-least 1
              mode 0600
            set-key /a.ini
              expect file
              form ini
              section "odd name"
              key k
              value "a = ${word}"
              owner 1:2
            set-key /a.ini
              form ini
              key ${user}
              value ""
            set-key /a
              form equals
              key k
              value v
            drop-key /a
              form spaces
              key k
            drop-key /etc/hosts
              form hosts
              key ::1
            insert-line /a
              line ""
              before ^b
            insert-line /a
              line "b ${user}"
              after ${word}
              unless-present
              time 2026-05-31T14:05:09Z
            insert-line /a
              line c
              first
            insert-line /a
              line c
              last
            drop-line /a
              pattern b
              at-least 2
            drop-line /a
              line ""
            patch /a
              expect absent
              mode 0644
              diff
              | --- a/a
              | +++ b/a
              | @@ -1,2 +1 @@ here
              |  \t
              | -b
              | @@ -7 +6 @@
              | -x
              | +y
              | \\ No newline at end of file
            host-name ${user}.example.org
              expect content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            time-zone America/Argentina/Buenos_Aires
            locale C.UTF-8
            add-user ${user}
              expect absent
              uid 0
              gid 4294967294
              groups sudo ${word}
              home /srv/${user}
              shell /bin/sh
              about "a, ${user}"
              system
            add-user b
            lock-user b
            unlock-user b
            set-password b
              hash $6$a$b
            set-password b
              value ${word}
            add-ssh-key b
              key ${word}
            add-ssh-key b
              key "restrict,command=\\"a b\\" ssh-rsa AAAAB3NzaC1yc2EAAAA= ${word}"
            enable-service getty@tty2.service
            disable-service ${user}
            first-boot-script x
              interpreter /bin/sh
              content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3
            first-boot-script y
              template no-newline
              | ${user}
            install-packages
              file from disk "a b.deb"
              file content sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3
              file from version web@7 /x/${user}.deb
              repository /srv/debs
              repository b
              package nginx
              package ${user}=1:2-3~4
            remove-packages
              package a
              package b
              purge
            run-script
              interpreter /bin/${word}
              argument ""
              argument ${user}
              timeout 604800
              about "what for"
              text
              | x
            run-script
              from disk x.sh

            # the last word
            end
            """;

    @Test
    void everythingComesBackByteForByte() throws IOException {
        ChangeSet set = ChangesText.read(ALL);

        assertEquals(ALL, ChangesText.write(set));
        assertEquals(set, ChangesText.read(ChangesText.write(set)));
        assertEquals(52, set.edits().size());
        assertEquals(List.of("the last word"), set.comment());
        assertEquals(List.of("before the next", "", "edit"), set.edits().get(18).comment());
    }

    @Test
    void itIsReadAsItIsMeant() throws IOException {
        ChangeSet set = ChangesText.read(ALL);
        PutEdit motd = (PutEdit) set.edits().getFirst();
        PutEdit plain = (PutEdit) set.edits().get(1);
        PutEdit template = (PutEdit) set.edits().get(2);

        assertEquals("Harden \"ssh\"", set.header().title());
        assertEquals("odd name@7", set.header().to().version());
        assertEquals("the admin", new String(set.header().parameters().getFirst().initial().bytes(), StandardCharsets.UTF_8));
        assertEquals(new Metadata(04755, 0L, 4294967295L, new EntryTime(1780236309, 1), 0b101, 7L, motd.metadata().attributes()),
                motd.metadata());
        assertArrayEquals(new byte[] {1, 0, 0, 2}, motd.metadata().attributes().getFirst().value());
        assertEquals("\t\"tab \\x41 ${no}\n\n two", new String(((TextBody) plain.body()).bytes(), StandardCharsets.UTF_8));
        assertEquals("/home/me/x", new String(plain.path().resolve(Map.of("user", "me".getBytes())), StandardCharsets.UTF_8));
        assertEquals("Hello ${word}, p${user} \\", new String(((TemplateBody) template.body()).lines().getFirst()
                .resolve(Map.of("user", "${word}".getBytes(), "word", "p".getBytes())), StandardCharsets.UTF_8));
        assertThrows(MirageException.class, () -> plain.path().resolve(Map.of()));
        assertEquals(new EntryTime(-62135596801L, 500_000_000), ((PutEdit) set.edits().get(8)).metadata().time());
        assertEquals("../me/\u00ff\n",
                RawPath.of(((PutEdit) set.edits().get(9)).target().resolve(Map.of("user", "me".getBytes()))));
    }

    @Test
    void freelyWrittenFilesAreReadToo() throws IOException {
        ChangeSet set = ChangesText.read("""
                mirage changes 1
                # no empty line above

                put   file "/a"
                \s\s\s\smode 0600
                # in between
                  expect absent
                \s
                  text
                  |
                    | indented
                remove /b
                end
                """);

        assertEquals("""
                mirage changes 1

                # no empty line above
                # in between
                put file /a
                  expect absent
                  mode 0600
                  text
                  |
                  | indented
                remove /b
                end
                """, ChangesText.write(set));
    }

    @Test
    void contentNamesAreThoseOfTheStore() throws IOException {
        PutEdit put = (PutEdit) ChangesText.read("mirage changes 1\nput file /a\n  content sha256:" + Hash.sha256("x".getBytes())
                + " 1\nend\n").edits().getFirst();

        assertEquals(new StoredBody(new ContentName(Hash.sha256("x".getBytes()), false), 1), put.body());
    }
}
