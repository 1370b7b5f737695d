// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.ServiceEdit;
import org.mirage.engine.changes.Value;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** Has cloud-init set up the machine at its first start, from a disk beside it. */
final class CloudReady implements ReadyMade {

    private static final List<String> UNITS = List.of("cloud-init-local.service", "cloud-init-main.service", "cloud-init-network.service",
            "cloud-init.service", "cloud-config.service", "cloud-final.service");
    private static final List<String> UNIT_FOLDERS = List.of("/usr/lib/systemd/system", "/lib/systemd/system", "/etc/systemd/system");

    @Override
    public String name() {
        return "cloud-ready";
    }

    @Override
    public String title() {
        return "Set up by cloud-init at the first start";
    }

    @Override
    public String summary() {
        return "Has the image's cloud-init look for a disk labelled cidata (NoCloud) and for nothing else, and forget what it has done; "
                + "empties machine-id. An export makes such a disk, and \"mirage seed\". cloud-init must be in the image: install it first.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        GivenValues.of(this, values);
        MachineTexts texts = new MachineTexts(files);
        if (!CloudInit.isThere(texts)) {
            throw new MirageException("cloud-init is not in " + files.summary().label() + "; install it first, such as by: mirage install "
                    + files.summary().name() + " cloud-init --from …");
        }
        Removals removals = new Removals(files);
        TraceSearch search = new TraceSearch(files, removals, monitor);
        search.find(Traces.CLOUD_INIT);
        search.find(TraceStep.files("cloud-init-logs", "of earlier starts", "/var/log/cloud-init*.log", "/run/cloud-init"));
        removals.because("cloud-init is switched on");
        MachineEntry disabled = texts.entry(CloudInit.DISABLED);
        if (disabled != null) {
            removals.single(disabled);
        }
        removals.because("the disk says what the network is like");
        networkConfiguration(texts, removals, monitor);
        List<Edit> edits = new ArrayList<>(removals.edits());
        if (!texts.isFolder(CloudInit.ADDITIONS)) {
            edits.add(MadeEdits.folder(CloudInit.ADDITIONS));
        }
        // comes after all others that say where to look
        edits.add(MadeEdits.file(CloudInit.ADDITIONS + "/99_mirage-nocloud.cfg", "datasource_list: [ NoCloud, None ]\n", 0644));
        for (String unit : UNITS) {
            if (isInstallable(texts, unit)) {
                edits.add(new ServiceEdit(Value.of(RawPath.bytes(unit)), true, Expectation.NONE, List.of()));
            }
        }
        edits.addAll(ConfigurationTraces.machineId(texts));
        return MadeSet.of(this, files, edits);
    }

    /** Removes small files that do nothing but keep cloud-init from the network, as installers and static-network leave them. */
    private static void networkConfiguration(MachineTexts texts, Removals removals, Monitor monitor) throws IOException {
        for (MachineEntry file : texts.list(CloudInit.ADDITIONS)) {
            if (file.entry().type() != EntryType.FILE || !RawPath.of(file.name()).endsWith(".cfg")) {
                continue;
            }
            String text = texts.text(RawPath.of(file.path())).replaceAll("(?m)#.*$", "").replaceAll("[\\s{}]+", "");
            if (text.equals("network:config:disabled")) {
                removals.single(file);
            } else if (text.contains("network:config:disabled")) {
                monitor.note(file + " keeps cloud-init from the network; take that out where the disk has a network-config");
            }
        }
    }

    private static boolean isInstallable(MachineTexts texts, String unit) throws IOException {
        for (String folder : UNIT_FOLDERS) {
            if (texts.isFile(folder + "/" + unit)) {
                return texts.text(folder + "/" + unit).contains("[Install]");
            }
        }
        return false;
    }
}
