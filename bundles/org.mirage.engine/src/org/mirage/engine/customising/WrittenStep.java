// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.EditName;
import org.mirage.engine.changes.HostNameEdit;
import org.mirage.engine.changes.Parameter;

/** A change set that somebody wrote. */
public record WrittenStep(String name, GivenChanges given) implements ChangingStep {

    /**
     * A step of a change set.
     *
     * @throws MirageException when it runs programs of the machine
     */
    public static WrittenStep of(String name, GivenChanges given) throws MirageException {
        for (GivenChanges.Numbered edit : given.edits()) {
            if (edit.edit() instanceof ApplianceEdit) {
                throw new MirageException(name + ", line " + edit.line() + ": what runs programs of the machine, such as installing"
                        + " packages, cannot be done on the way to an export; make a version of it first by \"mirage update IMAGE --changes "
                        + name + "\", and export that");
            }
        }
        return new WrittenStep(name, given);
    }

    @Override
    public List<Parameter> parameters() {
        return given.header().parameters();
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        for (GivenChanges.Numbered edit : given.edits()) {
            for (EditName name : EditName.of(edit.edit())) {
                List<String> parameters = name.word().parameters();
                if (parameters.contains(parameter) && values.keySet().containsAll(parameters)) {
                    String fault = fault(name, values);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
        }
        return null;
    }

    @Override
    public List<String> identifying() {
        return given.edits().stream().map(GivenChanges.Numbered::edit).filter(HostNameEdit.class::isInstance).map(HostNameEdit.class::cast)
                .flatMap(edit -> edit.name().parameters().stream()).distinct().toList();
    }

    private static String fault(EditName name, Map<String, byte[]> values) {
        try {
            return name.rule().fault(name.word().resolve(values));
        } catch (MirageException e) {
            return e.getMessage();
        }
    }

    @Override
    public GivenChanges changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) {
        return given;
    }
}
