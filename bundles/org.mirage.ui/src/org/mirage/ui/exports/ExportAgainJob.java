// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ExportAgain;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.ListedExport;
import org.mirage.ui.Icons;
import org.mirage.ui.format.DateText;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.Notice;

/** Does an export of the list once more. */
final class ExportAgainJob extends EngineJob {

    private final ListedExport listed;
    private final Map<String, byte[]> values;
    private final boolean overwrite;

    ExportAgainJob(ListedExport listed, Map<String, byte[]> values, boolean overwrite) {
        super(NLS.bind(Messages.ExportAgainJob_name, listed.export().label(), listed.export().target()), Icons.EXPORT.descriptor());
        this.listed = listed;
        this.values = values;
        this.overwrite = overwrite;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        InstancesReport report = new ExportAgain(LibrarySession.current().engine(), listed.number()).values(values).overwrite(overwrite)
                .call(monitor);
        LibrarySession.current().refresh();
        String text = MessageFormat.format(Messages.ExportAgainJob_done, listed.export().label(), listed.export().target(),
                report.instances().size(), DateText.duration(report.time()));
        List<String> remarks = new ArrayList<>(monitor.notes());
        report.instances().getFirst().advice().forEach(line -> remarks.add(NLS.bind(Messages.ExportAgainJob_next, line)));
        show(() -> Notice.show(Icons.EXPORT, Messages.ExportAgainJob_title, text, List.copyOf(remarks)));
    }
}
