// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.store.Entry;

/** Gives a target that has no keys of an SSH server yet its own ones, of the kinds that the run made. */
final class HostKeyCarrier implements Carrier {

    private static final Pattern KEYS = Pattern.compile("/etc/ssh/ssh_host_([a-z0-9]+)_key(\\.pub)?");
    private static final String HOST = "/etc/hostname";

    private final boolean rehearsal;

    /** @param rehearsal whether nothing is kept, so that no keys need be made */
    HostKeyCarrier(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public boolean takes(ChangedPath path) {
        return KEYS.matcher(path.path()).matches();
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        Matcher matcher = KEYS.matcher(path.path());
        // the public one is made with the private one
        if (!matcher.matches() || matcher.group(2) != null) {
            return;
        }
        Entry there = target.find(path.path());
        if (path.isRemoved() || there != null || !path.isAdded()) {
            return;
        }
        String kind = matcher.group(1);
        String open = path.path() + ".pub";
        if (!HostKey.isKnown(kind)) {
            target.generate(new Generation("the host key " + path.name(), "ssh-keygen -A", Need.NOW, Turn.ANY));
        } else if (!rehearsal) {
            HostKey key = HostKey.make(kind, "root@" + hostName(target));
            target.write(path, key.privateText());
            ChangedPath publicPath = target.change().path(open);
            if (publicPath != null && publicPath.isFile()) {
                target.write(publicPath, key.publicText());
            }
        }
        target.note("own SSH host keys are made");
    }

    private static String hostName(Carrying target) throws IOException {
        String name = target.text(HOST).strip();
        return name.matches("[A-Za-z0-9._-]{1,255}") ? name : "localhost";
    }
}
