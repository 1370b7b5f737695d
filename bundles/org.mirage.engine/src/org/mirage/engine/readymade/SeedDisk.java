// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.SshKey;
import org.mirage.engine.changes.WordRule;
import org.mirage.engine.exporting.TargetFile;

/**
 * A disk from which cloud-init sets a machine up at its first start: an ISO 9660 file system labelled {@code cidata}, for its
 * data source NoCloud. To be given to the machine beside its own disk, as a CD or as a disk.
 */
public final class SeedDisk {

    /** Of the names of such disks beside the disks of a machine. */
    public static final String ENDING = "-seed.iso";

    private static final String LABEL = "cidata";
    private static final int SIZE_LIMIT = 16 << 20;
    private static final String META_DATA = "meta-data";
    private static final String USER_DATA = "user-data";
    private static final String NETWORK = "network-config";

    private String instance = UUID.randomUUID().toString();
    private String host = "";
    private String user = "";
    private List<String> keys = List.of();
    private byte[] metaData;
    private byte[] userData;
    private byte[] network;

    /** By which cloud-init knows whether it has set the machine up already; chance when not said. */
    public SeedDisk instance(String value) {
        instance = value;
        return this;
    }

    /** The machine's name; it keeps that which it has when not said. */
    public SeedDisk host(String value) {
        host = value;
        return this;
    }

    /** How the image's usual user is called on this machine; as the image says when not said. Not together with user-data. */
    public SeedDisk user(String value) {
        user = value;
        return this;
    }

    /** SSH keys that the image's usual user lets in, lines as in {@code authorized_keys}; not together with user-data. */
    public SeedDisk keys(List<String> value) {
        keys = List.copyOf(value);
        return this;
    }

    /** The whole of meta-data, instead of instance and host. */
    public SeedDisk metaData(byte[] value) {
        metaData = value;
        return this;
    }

    /** What the machine shall do, such as a text that begins with {@code #cloud-config}; nothing when not said. */
    public SeedDisk userData(byte[] value) {
        userData = value;
        return this;
    }

    /** What its network is like, in version 1 or 2 of cloud-init's form; DHCP when not said. */
    public SeedDisk network(byte[] value) {
        network = value;
        return this;
    }

    /**
     * Looks whether there is anything in the way.
     *
     * @throws MirageException when a name or key is none, or there is too much
     */
    public void check() throws MirageException {
        files();
    }

    /**
     * The bytes of the disk.
     *
     * @throws MirageException when a name or key is none, or there is too much
     */
    public byte[] bytes() throws MirageException {
        return IsoImage.of(LABEL, files(), Instant.now());
    }

    private Map<String, byte[]> files() throws MirageException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(META_DATA, metaData != null ? metaData : utf8(description()));
        files.put(USER_DATA, userData != null ? userData : utf8(configuration()));
        if (network != null) {
            files.put(NETWORK, network);
        }
        long size = files.values().stream().mapToLong(content -> content.length).sum();
        if (size > SIZE_LIMIT) {
            throw new MirageException("a seed disk holds at most " + ByteCount.show(SIZE_LIMIT));
        }
        return files;
    }

    /**
     * Writes the disk as a file, which is there when it is whole, or not at all.
     *
     * @throws MirageException when it is there and shall not be replaced
     */
    public void write(Path target, boolean overwrite) throws IOException {
        byte[] bytes = bytes();
        try (TargetFile file = new TargetFile(target, overwrite)) {
            Files.write(file.partial(), bytes);
            file.complete();
        }
    }

    private String description() throws MirageException {
        if (!host.isEmpty() && WordRule.HOST_NAME.fault(utf8(host)) != null) {
            throw new MirageException(WordRule.HOST_NAME.fault(utf8(host)));
        }
        return "instance-id: " + quoted("instance", instance) + "\n" + (host.isEmpty() ? "" : "local-hostname: " + quoted("host", host) + "\n");
    }

    private String configuration() throws MirageException {
        StringBuilder text = new StringBuilder("#cloud-config\n");
        if (!user.isEmpty()) {
            if (WordRule.NEW_USER.fault(utf8(user)) != null) {
                throw new MirageException(WordRule.NEW_USER.fault(utf8(user)));
            }
            text.append("user:\n  name: ").append(quoted("user", user)).append('\n');
        }
        if (!keys.isEmpty()) {
            text.append("ssh_authorized_keys:\n");
        }
        for (String key : keys) {
            if (SshKey.parse(utf8(key)) == null) {
                throw new MirageException(Names.show(utf8(key)) + " is no public key of SSH, such as \"ssh-ed25519 AAAA… me@home\"");
            }
            text.append("  - ").append(quoted("key", key)).append('\n');
        }
        return text.toString();
    }

    /** A word as YAML has it in quotes; what could not be shown is refused. */
    private static String quoted(String what, String word) throws MirageException {
        // line separators of Unicode end lines of YAML 1.1, too, and C1 and what is no character cannot stand in it
        if (word.isEmpty() || word.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                || c == 0xfffe || c == 0xffff || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new MirageException("the " + what + " is empty or has characters in it that cannot be shown");
        }
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
