// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.SshKey;
import org.mirage.engine.changes.WordRule;

/** The SSH keys that let in as a user. */
final class AuthorizedKeys {

    private static final int UID = 2;
    private static final int GID = 3;
    private static final int HOME = 5;

    private final SystemFiles files;
    private final String[] user;

    AuthorizedKeys(SystemFiles files, String name) throws IOException {
        this.files = files;
        user = new AccountTable(files, "/etc/passwd").need(name);
    }

    private String folder() throws ConflictException {
        String home = user.length > HOME ? user[HOME] : "";
        if (WordRule.PATH.fault(RawPath.bytes(home)) != null) {
            throw new ConflictException(RawPath.bytes("/etc/passwd"), "a home folder of " + Shown.text(user[0]), Shown.text(home));
        }
        return (home.equals("/") ? "" : home) + "/.ssh";
    }

    /** Where the keys are. */
    String path() throws ConflictException {
        return folder() + "/authorized_keys";
    }

    void add(byte[] line) throws IOException {
        SshKey key = SshKey.parse(line);
        if (key == null) {
            throw new MirageException(Shown.text(line) + " is no public key of SSH");
        }
        String home = folder().substring(0, folder().length() - "/.ssh".length());
        if (!files.isFolder(home.isEmpty() ? "/" : home)) {
            throw new ConflictException(RawPath.bytes(home), "a home folder", "nothing");
        }
        long uid = number(UID);
        long gid = number(GID);
        files.folder(folder(), 0700, uid, gid);
        String text = files.textOrNone(path());
        if (text.lines().anyMatch(other -> key.equals(SshKey.parse(RawPath.bytes(other))))) {
            return;
        }
        String more = text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + RawPath.of(line) + "\n";
        if (files.isFile(path())) {
            files.write(path(), more);
        } else {
            files.create(path(), RawPath.bytes(more), 0600, uid, gid);
        }
    }

    private long number(int field) throws ConflictException {
        if (user.length <= HOME || !user[field].matches("[0-9]{1,9}")) {
            throw new ConflictException(RawPath.bytes("/etc/passwd"), "numbers of " + Shown.text(user[0]), "none");
        }
        return Long.parseLong(user[field]);
    }
}
