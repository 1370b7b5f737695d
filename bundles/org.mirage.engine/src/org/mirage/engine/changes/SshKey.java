// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.mirage.engine.Names;

/** A line of {@code authorized_keys}: options, kind, key, comment. */
public final class SshKey {

    private static final Pattern KIND = Pattern.compile("(ssh|ecdsa|sk-ssh|sk-ecdsa)-[A-Za-z0-9@.-]{1,60}");
    private static final int LENGTH_LIMIT = 8000;

    private final String kind;
    private final String blob;

    private SshKey(String kind, String blob) {
        this.kind = kind;
        this.blob = blob;
    }

    /** The key in a line, null when it has none. */
    public static SshKey parse(byte[] line) {
        if (!WordRule.LINE.isFit(line) || line.length > LENGTH_LIMIT || !Names.isText(line)) {
            return null;
        }
        List<String> words = words(new String(line, StandardCharsets.UTF_8).strip());
        int at = !words.isEmpty() && KIND.matcher(words.getFirst()).matches() ? 0 : 1;
        if (words.size() < at + 2 || words.getFirst().startsWith("#") || !KIND.matcher(words.get(at)).matches()
                || !isOf(words.get(at), words.get(at + 1))) {
            return null;
        }
        return new SshKey(words.get(at), words.get(at + 1));
    }

    static Value read(Value word) throws WordException {
        if (word.isLiteral() && parse(word.bytes()) == null) {
            throw new WordException(LineSource.show(word) + " is no public key of SSH, such as \"ssh-ed25519 AAAA… me@home\"");
        }
        return word;
    }

    /** Words are separated by blanks; in the options before the key those within quotes separate nothing. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            quoted ^= next == '"' && (i == 0 || line.charAt(i - 1) != '\\');
            if (!quoted && (next == ' ' || next == '\t')) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(next);
            }
        }
        words.add(word.toString());
        return words;
    }

    /** True when a key begins with the name of its kind, as each does. */
    private static boolean isOf(String kind, String blob) {
        try {
            byte[] key = Base64.getDecoder().decode(blob);
            byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
            return key.length > 4 + name.length && ByteBuffer.wrap(key).getInt() == name.length
                    && Arrays.equals(key, 4, 4 + name.length, name, 0, name.length);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** True for the same key, whatever its options and comment are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SshKey that && kind.equals(that.kind) && blob.equals(that.blob);
    }

    @Override
    public int hashCode() {
        return blob.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + blob;
    }
}
