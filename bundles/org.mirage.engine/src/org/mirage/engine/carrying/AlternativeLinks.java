// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * Carries groups of alternatives choice by choice where the target has other ones than the parent, and sets their links as
 * update-alternatives would. Groups that are as expected are files and links like others.
 */
final class AlternativeLinks {

    private static final String NOTES = "/var/lib/dpkg/alternatives/";
    private static final String LINKS = "/etc/alternatives/";

    /** A group that was merged. */
    private record Merged(String name, LinkGroup before, LinkGroup after) {
    }

    private final Carrying target;
    private final List<Merged> groups = new ArrayList<>();

    AlternativeLinks(Carrying target) {
        this.target = target;
    }

    /** Merges what the groups' files say, and keeps their links from being carried one by one. */
    void merge() throws IOException {
        for (ChangedPath path : target.change().paths()) {
            if (path.isFile() && path.path().startsWith(NOTES) && !path.hasSameContent()) {
                merge(path);
            }
        }
    }

    private void merge(ChangedPath path) throws IOException {
        String base = target.change().parentText(path.path());
        String child = target.change().childText(path.path());
        String there = target.text(path.path());
        if (there.equals(base)) {
            return;
        }
        LinkGroup before = LinkGroup.read(there);
        LinkGroup after = LinkGroup.read(child);
        if (before == null || after == null) {
            target.problem(path.path(), "is not as expected");
            target.settle(path.path());
            return;
        }
        LinkGroup parent = LinkGroup.read(base);
        try {
            LinkGroup merged = before.with(parent, after);
            String name = path.name();
            for (LinkGroup group : parent == null ? List.of(before, after) : List.of(parent, before, after)) {
                target.settle(LINKS + name);
                target.settle(group.link());
                group.followers().forEach((follower, link) -> {
                    target.settle(LINKS + follower);
                    target.settle(link);
                });
            }
            target.settle(path.path());
            groups.add(new Merged(name, before, merged));
        } catch (UndecidedException e) {
            target.problem(path.path(), e.getMessage());
            target.settle(path.path());
        }
    }

    /** Writes the merged groups and their links, once all files that they may lead to are there. */
    void set() throws IOException {
        for (Merged group : groups) {
            Entry chosen = target.find(LINKS + group.name());
            String choice = group.after().best(chosen == null || chosen.type() != EntryType.LINK ? null
                    : new String(chosen.target(), StandardCharsets.ISO_8859_1));
            target.write(NOTES + group.name(), group.after().write());
            if (choice == null) {
                remove(group.before());
                unlink(LINKS + group.name());
                continue;
            }
            link(LINKS + group.name(), choice);
            link(group.after().link(), LINKS + group.name());
            Map<String, String> targets = group.after().targets(choice);
            for (Map.Entry<String, String> follower : group.after().followers().entrySet()) {
                String path = targets.get(follower.getKey());
                if (path != null && exists(path)) {
                    link(LINKS + follower.getKey(), path);
                    link(follower.getValue(), LINKS + follower.getKey());
                } else {
                    unlink(LINKS + follower.getKey());
                    unlink(follower.getValue());
                }
            }
        }
    }

    private void remove(LinkGroup group) throws IOException {
        unlink(group.link());
        for (Map.Entry<String, String> follower : group.followers().entrySet()) {
            unlink(LINKS + follower.getKey());
            unlink(follower.getValue());
        }
    }

    private boolean exists(String path) throws IOException {
        try {
            return target.files().find(target.files().resolve(Carrying.bytes(path))) != null;
        } catch (MirageException leadsNowhere) {
            return false;
        }
    }

    /** The same path with links on the way followed; null when the folder is not there. */
    private String real(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        try {
            String folder = slash <= 0 ? "" : new String(target.files().resolve(Carrying.bytes(path.substring(0, slash))),
                    StandardCharsets.ISO_8859_1);
            String real = (folder.equals("/") ? "" : folder) + path.substring(Math.max(0, slash));
            return folder.isEmpty() || target.find(folder) != null ? real : null;
        } catch (MirageException leadsNowhere) {
            return null;
        }
    }

    private void link(String path, String to) throws IOException {
        String real = real(path);
        if (real == null) {
            return;
        }
        Entry there = target.find(real);
        byte[] wanted = Carrying.bytes(to);
        if (there != null && there.type() == EntryType.LINK && Arrays.equals(there.target(), wanted)) {
            return;
        }
        if (there != null && there.type() != EntryType.LINK) {
            // update-alternatives leaves what is no link of its own
            target.note(path + " stays, it is no link");
            return;
        }
        if (there != null) {
            target.files().remove(Carrying.bytes(real));
        }
        target.files().put(Carrying.bytes(real), Entry.builder(Carrying.bytes(real.substring(real.lastIndexOf('/') + 1)),
                EntryType.LINK).permissions(0777).target(wanted).time(target.files().time().getEpochSecond(),
                        target.files().time().getNano()).build());
        target.place(real);
    }

    private void unlink(String path) throws IOException {
        String real = real(path);
        Entry there = real == null ? null : target.find(real);
        if (there != null && there.type() == EntryType.LINK) {
            target.files().remove(Carrying.bytes(real));
        }
    }
}
