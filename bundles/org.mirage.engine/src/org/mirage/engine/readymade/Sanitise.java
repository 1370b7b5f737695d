// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.Monitor;
import org.mirage.engine.MirageException;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.view.Fstab;
import org.mirage.engine.view.FstabLine;
import org.mirage.engine.view.MachineTexts;

/** Takes away what tells of the one machine that an image was made from, so that it can become many. */
final class Sanitise implements ReadyMade {

    private static final String KEEP = "keep";
    private static final String REMOVE_USERS = "remove-users";
    private static final String BACKUPS = "backup-files";
    private static final List<String> BACKUP_NAMES = List.of("*.bak", "*~");
    private static final List<String> BACKUP_FOLDERS = List.of("/etc", "/root", "/srv", "/tmp", "/var");

    @Override
    public String name() {
        return "sanitise";
    }

    @Override
    public String title() {
        return "No traces of the machine that it was";
    }

    @Override
    public String summary() {
        return "Removes machine-id, SSH host keys, logs, shell histories, leases, names of network cards, mail, caches, random seeds, "
                + "crash dumps, temporary files and the .ssh folders of users, as virt-sysprep does; SSH host keys are made anew at the "
                + "next start. What a removal frees is zero on the disk.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(GivenValues.optional(KEEP, "", "Kinds of traces that stay, separated by commas, such as ssh-userdir,logfiles"),
                GivenValues.optional(REMOVE_USERS, "", "Users that go with their home folders, separated by commas; \"all\" for all "
                        + "people"));
    }

    /** The names of all kinds of traces. */
    static List<String> kinds() {
        return Stream.of(Traces.ALL.stream().map(TraceStep::name), Stream.of(HomeTraces.HISTORIES, HomeTraces.SSH, BACKUPS),
                ConfigurationTraces.KINDS.stream()).flatMap(kinds -> kinds).sorted().toList();
    }

    @Override
    public ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        GivenValues given = GivenValues.of(this, values);
        MachineTexts texts = new MachineTexts(files);
        if (!texts.isFolder("/etc")) {
            throw new MirageException(files.summary().label() + " has no /etc; only systems of the Unix kind can be sanitised");
        }
        List<String> kept = given.words(KEEP);
        for (String kind : kept) {
            if (!kinds().contains(kind)) {
                throw new MirageException("\"" + kind + "\" is no kind of traces; there are " + String.join(", ", kinds()));
            }
        }
        List<String> removed = given.words(REMOVE_USERS);
        Removals removals = new Removals(files);
        RemovedUsers users = new RemovedUsers(texts, removals, removed);
        users.homes(monitor);
        ConfigurationTraces configuration = find(files, texts, removals, kept, monitor);
        List<Edit> edits = new ArrayList<>(removals.edits());
        edits.addAll(users.edits(monitor));
        edits.addAll(configuration.edits());
        if (!kept.contains(SshHostKeys.KIND)) {
            edits.addAll(SshHostKeys.edits(texts));
        }
        tellOfOthers(files, monitor);
        tellOfSwapFiles(texts, monitor);
        return MadeSet.of(this, files, edits);
    }

    /** Finds what goes as a whole; the rest is what is given back. */
    static ConfigurationTraces find(VersionFiles files, MachineTexts texts, Removals removals, List<String> kept, Monitor monitor)
            throws IOException {
        monitor.beginCounting("looking for traces", Traces.ALL.size() + (long) BACKUP_FOLDERS.size());
        search(new TraceSearch(files, removals, monitor), removals, kept, monitor);
        homes(new HomeTraces(texts, removals, monitor), kept);
        ConfigurationTraces configuration = new ConfigurationTraces(texts, removals, kept);
        configuration.removals();
        return configuration;
    }

    private static void search(TraceSearch search, Removals removals, List<String> kept, Monitor monitor) throws IOException {
        for (TraceStep step : Traces.ALL) {
            if (!kept.contains(step.name())) {
                search.find(step);
            }
            monitor.worked(1);
        }
        removals.because(BACKUPS + ": what editors have kept");
        for (String folder : BACKUP_FOLDERS) {
            if (!kept.contains(BACKUPS)) {
                search.findBelow(folder, BACKUP_NAMES);
            }
            monitor.worked(1);
        }
    }

    private static void homes(HomeTraces homes, List<String> kept) throws IOException {
        if (!kept.contains(HomeTraces.HISTORIES)) {
            homes.histories();
        }
        if (!kept.contains(HomeTraces.SSH)) {
            homes.ssh();
        }
    }

    private static void tellOfOthers(VersionFiles files, Monitor monitor) {
        for (Mount mount : files.walkedMounts()) {
            if (!files.mounts().contains(mount)) {
                monitor.note(mount + " is mounted nowhere in the machine; its files stay as they are");
            }
        }
    }

    private static void tellOfSwapFiles(MachineTexts texts, Monitor monitor) throws IOException {
        if (!texts.isFile("/etc/fstab")) {
            return;
        }
        for (String text : texts.lines("/etc/fstab")) {
            FstabLine line = text.startsWith("#") ? null : Fstab.parse(0, text);
            if (line != null && line.type().equals("swap") && line.source().startsWith("/") && !line.source().startsWith("/dev/")) {
                monitor.note(line.source() + " is a swap file and stays as it is, with what was in memory; mkswap in the machine makes it anew");
            }
        }
    }
}
