// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.testing.Tools;

/** The keys that are made for SSH servers are such to ssh-keygen. */
class HostKeyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"rsa, 3072, RSA", "ecdsa, 256, ECDSA", "ed25519, 256, ED25519"})
    void sshKeygenReadsBothHalves(String kind, int bits, String shown) throws IOException {
        HostKey key = HostKey.make(kind, "root@web");
        Path file = folder.resolve("key");
        Files.writeString(file, key.privateText());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertEquals(key.publicText(), Tools.run("ssh-keygen", "-y", "-f", file.toString()));
        Files.writeString(Path.of(file + ".pub"), key.publicText());
        String line = Tools.run("ssh-keygen", "-l", "-f", file + ".pub");
        assertTrue(line.startsWith(bits + " ") && line.endsWith("root@web (" + shown + ")\n"), line);
        // what is signed with the private half is found good with the public one
        Tools.bash("cd " + folder + "; echo text > text; rm -f text.sig; ssh-keygen -q -Y sign -f key"
                + " -n file text 2> /dev/null; echo \"me $(cat key.pub)\" > signers;"
                + " ssh-keygen -Y verify -f signers -I me -n file -s text.sig < text");
        // nothing is gained or lost when ssh-keygen writes it itself
        Tools.run("ssh-keygen", "-q", "-p", "-P", "", "-N", "", "-f", file.toString());
        assertEquals(key.privateText().lines().count(), Files.readString(file).lines().count());
        assertEquals(key.publicText(), Tools.run("ssh-keygen", "-y", "-f", file.toString()));
    }
}
