// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** What does not go as a whole file: numbers of the machine within files that programs need. */
final class ConfigurationTraces {

    static final String MACHINE_ID = "machine-id";
    /** The file that at(1) counts its jobs in. */
    static final String JOB_NUMBER = ".SEQ";
    static final List<String> KINDS = List.of(MACHINE_ID, "net-hostname", "net-hwaddr");

    private static final String REASON = MACHINE_ID + ": made anew at the next start";
    static final String ID_FILE = "/etc/machine-id";
    private static final String BUS_ID_FILE = "/var/lib/dbus/machine-id";
    private static final String NO_JOBS = "00000\n";
    private static final List<String> JOB_FOLDERS = List.of("/var/spool/cron/atjobs", "/var/spool/at", "/var/spool/atjobs");
    private static final String INTERFACES = "/etc/sysconfig/network-scripts";

    private final MachineTexts texts;
    private final Removals removals;
    private final List<String> kept;

    ConfigurationTraces(MachineTexts texts, Removals removals, List<String> kept) {
        this.texts = texts;
        this.removals = removals;
        this.kept = kept;
    }

    /** Removes the message bus's own copy of the machine's number, which it makes anew when it is missing, but not when it is empty. */
    void removals() throws IOException {
        MachineEntry id = texts.entry(BUS_ID_FILE);
        if (!kept.contains(MACHINE_ID) && id != null && id.entry().type() == EntryType.FILE) {
            removals.because(REASON);
            removals.single(id);
        }
    }

    /** The edits of files that stay. */
    List<Edit> edits() throws IOException {
        List<Edit> edits = new ArrayList<>();
        if (!kept.contains(MACHINE_ID)) {
            edits.addAll(machineId(texts));
        }
        if (!kept.contains("cron-spool")) {
            for (String folder : JOB_FOLDERS) {
                MachineEntry number = texts.find(folder + "/" + JOB_NUMBER);
                if (number != null && number.entry().type() == EntryType.FILE) {
                    edits.add(MadeEdits.content(RawPath.of(number.path()), NO_JOBS, "cron-spool: no jobs yet"));
                }
            }
        }
        for (MachineEntry file : texts.list(INTERFACES)) {
            if (file.entry().type() == EntryType.FILE && RawPath.of(file.name()).startsWith("ifcfg-")) {
                interfaceKeys(file, edits);
            }
        }
        return edits;
    }

    private void interfaceKeys(MachineEntry file, List<Edit> edits) throws IOException {
        String path = RawPath.of(file.path());
        String text = "\n" + texts.text(path);
        for (String key : List.of("HOSTNAME", "DHCP_HOSTNAME", "HWADDR")) {
            boolean stays = kept.contains(key.equals("HWADDR") ? "net-hwaddr" : "net-hostname");
            if (!stays && text.contains("\n" + key + "=")) {
                edits.add(MadeEdits.dropKey(path, key));
            }
        }
    }

    /** Empties the machine's number, so that the next start makes another one; nothing where there is no such file. */
    static List<Edit> machineId(MachineTexts texts) throws IOException {
        MachineEntry id = texts.find(ID_FILE);
        return id == null || id.entry().type() != EntryType.FILE || id.entry().size() == 0 ? List.of()
                : List.of(MadeEdits.content(RawPath.of(id.path()), "", REASON));
    }
}
