// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.FirstBootScriptEdit;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.WordRule;

/** Has the machine run a script when it first starts. */
final class FirstBoot implements ReadyMade {

    private static final String SCRIPT = "script";
    private static final String SCRIPT_NAME = "script-name";
    private static final String INTERPRETER = "interpreter";

    @Override
    public String name() {
        return "first-boot";
    }

    @Override
    public String title() {
        return "A script for the first start";
    }

    @Override
    public String summary() {
        return "The machine runs the script as root when it next starts, once, whether it fails or not. Several of them need names of "
                + "their own.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(GivenValues.needed(SCRIPT, "The script's text"),
                GivenValues.optional(SCRIPT_NAME, "first-boot", "The script's name, of which its service is named"),
                GivenValues.optional(INTERPRETER, "", "The program that runs it; without one the script begins with #!"));
    }

    @Override
    public String fault(String parameter, Map<String, byte[]> values) {
        return parameter.equals(SCRIPT_NAME) ? WordRule.SCRIPT.fault(values.get(SCRIPT_NAME)) : null;
    }

    @Override
    public ChangeSet changes(VersionFiles files, Map<String, byte[]> values, Monitor monitor) throws IOException {
        GivenValues given = GivenValues.of(this, values);
        byte[] script = given.bytes(SCRIPT);
        if (!TextBody.canBe(script)) {
            throw new MirageException("the parameter " + SCRIPT + ": a script is UTF-8 text of at most " + (TextBody.LIMIT >> 10)
                    + " KiB without carriage returns");
        }
        if (!given.has(INTERPRETER) && !given.raw(SCRIPT).startsWith("#!")) {
            throw new MirageException("the script does not begin with #!; say by " + INTERPRETER + " what runs it, such as /bin/sh");
        }
        return MadeSet.of(this, files, List.of(new FirstBootScriptEdit(given.word(SCRIPT_NAME, WordRule.SCRIPT), new TextBody(script),
                given.has(INTERPRETER) ? given.word(INTERPRETER, WordRule.PATH) : null, Expectation.NONE, List.of())));
    }
}
