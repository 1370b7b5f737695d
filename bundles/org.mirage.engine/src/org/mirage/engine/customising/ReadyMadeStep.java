// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.ReadyMade;

/** A change set that Mirage makes for each machine. */
public record ReadyMadeStep(ReadyMade set) implements ChangingStep {

    @Override
    public String name() {
        return set.name();
    }

    @Override
    public List<Parameter> parameters() {
        return set.parameters();
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        return set.fault(parameter, values);
    }

    @Override
    public List<String> identifying() {
        return set.identifying();
    }

    @Override
    public GivenChanges changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        return GivenChanges.of(set.changes(files, values, monitor), null);
    }
}
