// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Which services start with the machine: by systemd where it is there, else by OpenRC and System V's links. */
final class ServiceFacts implements FactSource {

    @Override
    public String id() {
        return "services";
    }

    @Override
    public String title() {
        return "Services";
    }

    @Override
    public List<String> paths() {
        return Stream.concat(SystemdUnits.PATHS.stream(), RunLevels.PATHS.stream()).toList();
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        if (SystemdUnits.isThere(files)) {
            new SystemdUnits(files, facts).read();
        } else {
            new RunLevels(files, facts).read();
        }
    }
}
