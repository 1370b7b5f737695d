// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.presets.Preset;

/** Starts machines of a finished export of many, one after another, all of them or a sample; see {@link CheckBoot}. */
public final class CheckInstances {

    private final InstancesReport export;
    private final Preset preset;
    private String pattern = "";
    private Duration time;
    private boolean overwrite;
    private int most = Integer.MAX_VALUE;
    private StartListener listener = StartListener.NONE;

    /** @param preset what they were made for; null for no hypervisor in particular */
    public CheckInstances(InstancesReport export, Preset preset) {
        this.export = export;
        this.preset = preset;
    }

    /** What is waited for; empty for the login prompt. */
    public CheckInstances pattern(String value) {
        pattern = value;
        return this;
    }

    /** How long is waited for each; null for as long as usual. */
    public CheckInstances time(Duration value) {
        time = value;
        return this;
    }

    /** True to replace earlier logs. */
    public CheckInstances overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /** How many are started at most, at least 1. */
    public CheckInstances most(int value) {
        most = value;
        return this;
    }

    /** Who is told of each. */
    public CheckInstances listener(StartListener value) {
        listener = value;
        return this;
    }

    /** The rows that are started when so many are of so many: the first, the last and others evenly between. */
    public static List<Integer> rows(int machines, int most) {
        if (most >= machines) {
            return IntStream.range(0, machines).boxed().toList();
        }
        return IntStream.range(0, most).map(i -> most == 1 ? 0 : (int) ((long) i * (machines - 1) / (most - 1))).boxed().toList();
    }

    /**
     * Starts them; one that does not start does not keep the others from it.
     *
     * @throws MirageException when QEMU cannot be started, or there is a log already
     */
    public List<CheckedInstance> call(Monitor monitor) throws IOException {
        List<CheckedInstance> checked = new ArrayList<>();
        for (int row : rows(export.instances().size(), most)) {
            ExportReport machine = export.instances().get(row);
            listener.begun(row);
            CheckBoot check = new CheckBoot(machine, preset).pattern(pattern).overwrite(overwrite).time(time);
            CheckedInstance done = new CheckedInstance(row, machine, check.call(monitor));
            checked.add(done);
            listener.done(done);
        }
        return checked;
    }
}
