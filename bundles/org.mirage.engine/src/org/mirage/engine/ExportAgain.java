// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.catalog.ListedImage;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.customising.InvalidTableException;
import org.mirage.engine.customising.LoggedExport;
import org.mirage.engine.customising.LoggedStep;
import org.mirage.engine.customising.LoggedTable;
import org.mirage.engine.customising.ReadyMadeStep;
import org.mirage.engine.customising.RepeatedTable;
import org.mirage.engine.customising.SeedStep;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.readymade.ReadyMadeSets;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;

/** Does an export of the list again: the same version, change sets and values, in the same form. */
public final class ExportAgain {

    private final Library library;
    private final int number;
    private Path target;
    private boolean overwrite;
    private Map<String, byte[]> values = Map.of();
    private InstanceTable secrets;
    private String baseName;
    private InstanceListener listener = InstanceListener.NONE;

    /** @param number in the list */
    public ExportAgain(Library library, int number) {
        this.library = library;
        this.number = number;
    }

    /** The file or folder; null for the same. */
    public ExportAgain target(Path value) {
        target = value;
        return this;
    }

    /** True to replace files that are there. */
    public ExportAgain overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /** Values that are to be others, and those of secret parameters, which nobody kept. */
    public ExportAgain values(Map<String, byte[]> value) {
        values = new LinkedHashMap<>(value);
        return this;
    }

    /** The secret columns of its table, which nobody kept, beside the one that tells the machines; null where it had none. */
    public ExportAgain secrets(InstanceTable value) {
        secrets = value;
        return this;
    }

    /** How the base of thin machines is called, without its ending; null for the same, with a number behind it where that is there. */
    public ExportAgain baseName(String value) {
        baseName = value;
        return this;
    }

    /** Who learns how far each machine of a table is. */
    public ExportAgain listener(InstanceListener value) {
        listener = value;
        return this;
    }

    /**
     * What it needs a value of, the same for all machines, that was not kept, because it is secret, and that has no initial one.
     *
     * @throws NotFoundException when there is no such export, or a ready-made change set is none any more
     */
    public List<Parameter> missing(Monitor monitor) throws MirageException {
        LoggedExport export = logged(monitor);
        Customising customising = customising(export);
        List<String> hidden = customising.secrets();
        return customising.parameters().stream().filter(parameter -> hidden.contains(parameter.name()) && parameter.initial() == null
                && !customising.values().containsKey(parameter.name()) && !secretColumns(export).contains(parameter.name())).toList();
    }

    /**
     * What it does to the files, with the values that are the same for all machines.
     *
     * @throws NotFoundException when there is no such export, or a ready-made change set is none any more
     */
    public Customising customising(Monitor monitor) throws MirageException {
        return customising(logged(monitor));
    }

    private static List<String> secretColumns(LoggedExport export) {
        return export.table() == null ? List.of() : export.table().secrets();
    }

    /**
     * Files of machines that are there already and that it would replace. Nothing is written.
     *
     * @throws MirageException when it cannot be done again
     */
    public List<Path> replaced(Monitor monitor) throws MirageException {
        LoggedExport export = logged(monitor);
        return export.table() == null ? machine(export).replaced() : machines(export).replaced();
    }

    /**
     * Does it.
     *
     * @throws NotFoundException when there is no such export, or its version is not in the library any more
     */
    public InstancesReport call(Monitor monitor) throws MirageException {
        LoggedExport export = logged(monitor);
        if (export.table() != null) {
            return machines(export).call(monitor);
        }
        ExportReport report = machine(export).call(monitor);
        return new InstancesReport(List.of(report), List.of(), report.time());
    }

    private LoggedExport logged(Monitor monitor) throws MirageException {
        return new ListExports(library).get(number, monitor).export();
    }

    private ExportDisk machine(LoggedExport export) throws MirageException {
        if (secrets != null || baseName != null) {
            throw new MirageException("Export " + number + " was of one machine, which has neither a table nor a base");
        }
        return new ExportDisk(library, version(export)).target(where(export)).form(form(export)).disk(FormTexts.disk(export.form()))
                .customising(customising(export));
    }

    private ExportInstances machines(LoggedExport export) throws MirageException {
        LoggedTable table = export.table();
        if (baseName != null && !table.thin()) {
            throw new MirageException("The machines of export " + number + " are not thin and have no base");
        }
        InstanceTable rows;
        try {
            rows = RepeatedTable.of(table, secrets);
        } catch (InvalidTableException e) {
            throw e;
        } catch (MirageException e) {
            throw new MirageException("Export " + number + " cannot be done again like that. " + e.getMessage(), e);
        }
        String usual = table.baseName().isEmpty() ? null : table.baseName();
        return new ExportInstances(library, version(export), rows).folder(where(export)).form(form(export)).customising(customising(export))
                .thin(table.thin()).baseName(baseName != null ? baseName : usual).freeBase(baseName == null)
                .keepIdentity(table.keepIdentity()).listener(listener);
    }

    private ExportForm form(LoggedExport export) throws MirageException {
        return FormTexts.form(export.form(), overwrite);
    }

    private Path where(LoggedExport export) {
        return target != null ? target : Path.of(export.target());
    }

    private VersionName version(LoggedExport export) throws MirageException {
        for (ListedImage image : library.list().images()) {
            for (ListedVersion version : image.versions()) {
                if (version.summary().record().equals(export.version())) {
                    return new VersionName(image.name(), version.summary().number());
                }
            }
        }
        throw new NotFoundException("Export " + number + " was of " + export.label() + ", which is not in the library any more");
    }

    private Customising customising(LoggedExport export) throws MirageException {
        List<CustomisingStep> steps = new ArrayList<>();
        for (LoggedStep step : export.steps()) {
            steps.add(step(step));
        }
        Map<String, byte[]> all = new LinkedHashMap<>(export.values());
        all.putAll(values);
        return new Customising(steps, all);
    }

    private CustomisingStep step(LoggedStep step) throws MirageException {
        if (step.text() != null) {
            return written(step);
        }
        return step.name().equals(SeedStep.NAME) ? new SeedStep() : new ReadyMadeStep(ReadyMadeSets.get(step.name()));
    }

    private CustomisingStep written(LoggedStep step) throws MirageException {
        try (InputStream text = new ContentReader(library.store()).open(new ContentName(step.text(), false))) {
            return WrittenStep.of(step.name(), GivenChanges.read(text.readAllBytes(), step.name(),
                    step.folder().isEmpty() ? null : Path.of(step.folder())));
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The change set " + step.name() + " of export " + number + " cannot be read: " + Reasons.of(e), e);
        }
    }
}
