// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

/**
 * A representation of the model object '<em><b>Run Script Edit</b></em>'.
 *
 * Runs a script in the appliance, as root of the machine.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.RunScriptEdit#getArguments <em>Arguments</em>}</li>
 *   <li>{@link org.mirage.model.RunScriptEdit#getTimeout <em>Timeout</em>}</li>
 *   <li>{@link org.mirage.model.RunScriptEdit#getAbout <em>About</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getRunScriptEdit()
 * @model
 * @generated
 */
public interface RunScriptEdit extends ScriptEdit {
	/**
	 * Returns the value of the '<em><b>Arguments</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * What it is given. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Arguments</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getRunScriptEdit_Arguments()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getArguments();

	/**
	 * Returns the value of the '<em><b>Timeout</b></em>' attribute.
	 * Seconds after which it is ended; null for no limit of its own. As a person writes it.
	 * @return the value of the '<em>Timeout</em>' attribute.
	 * @see #setTimeout(String)
	 * @see org.mirage.model.MiragePackage#getRunScriptEdit_Timeout()
	 * @model
	 * @generated
	 */
	String getTimeout();

	/**
	 * Sets the value of the '{@link org.mirage.model.RunScriptEdit#getTimeout <em>Timeout</em>}' attribute.
	 * @param value the new value of the '<em>Timeout</em>' attribute.
	 * @see #getTimeout()
	 * @generated
	 */
	void setTimeout(String value);

	/**
	 * Returns the value of the '<em><b>About</b></em>' attribute.
	 * What it does, for a person; null when not said.
	 * @return the value of the '<em>About</em>' attribute.
	 * @see #setAbout(String)
	 * @see org.mirage.model.MiragePackage#getRunScriptEdit_About()
	 * @model
	 * @generated
	 */
	String getAbout();

	/**
	 * Sets the value of the '{@link org.mirage.model.RunScriptEdit#getAbout <em>About</em>}' attribute.
	 * @param value the new value of the '<em>About</em>' attribute.
	 * @see #getAbout()
	 * @generated
	 */
	void setAbout(String value);

} // RunScriptEdit
