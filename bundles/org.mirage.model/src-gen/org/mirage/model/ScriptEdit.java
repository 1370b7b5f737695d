// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Script Edit</b></em>'.
 *
 * An edit that is a script.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.ScriptEdit#getContent <em>Content</em>}</li>
 *   <li>{@link org.mirage.model.ScriptEdit#getInterpreter <em>Interpreter</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getScriptEdit()
 * @model abstract="true"
 * @generated
 */
public interface ScriptEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Content</b></em>' containment reference.
	 * The script.
	 * @return the value of the '<em>Content</em>' containment reference.
	 * @see #setContent(FileContent)
	 * @see org.mirage.model.MiragePackage#getScriptEdit_Content()
	 * @model containment="true"
	 * @generated
	 */
	FileContent getContent();

	/**
	 * Sets the value of the '{@link org.mirage.model.ScriptEdit#getContent <em>Content</em>}' containment reference.
	 * @param value the new value of the '<em>Content</em>' containment reference.
	 * @see #getContent()
	 * @generated
	 */
	void setContent(FileContent value);

	/**
	 * Returns the value of the '<em><b>Interpreter</b></em>' attribute.
	 * What runs it; null for what its first line says. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Interpreter</em>' attribute.
	 * @see #setInterpreter(String)
	 * @see org.mirage.model.MiragePackage#getScriptEdit_Interpreter()
	 * @model
	 * @generated
	 */
	String getInterpreter();

	/**
	 * Sets the value of the '{@link org.mirage.model.ScriptEdit#getInterpreter <em>Interpreter</em>}' attribute.
	 * @param value the new value of the '<em>Interpreter</em>' attribute.
	 * @see #getInterpreter()
	 * @generated
	 */
	void setInterpreter(String value);

} // ScriptEdit
