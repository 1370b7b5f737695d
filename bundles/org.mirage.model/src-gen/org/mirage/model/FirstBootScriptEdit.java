// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>First Boot Script Edit</b></em>'.
 *
 * Has the machine run a script when it next starts, once.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.FirstBootScriptEdit#getName <em>Name</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getFirstBootScriptEdit()
 * @model
 * @generated
 */
public interface FirstBootScriptEdit extends ScriptEdit {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * What it is called. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getFirstBootScriptEdit_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.FirstBootScriptEdit#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

} // FirstBootScriptEdit
