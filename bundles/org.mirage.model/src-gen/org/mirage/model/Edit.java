// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Edit</b></em>'.
 *
 * One step of a change set. It changes what it says, and nothing else.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Edit#getChangeSet <em>Change Set</em>}</li>
 *   <li>{@link org.mirage.model.Edit#getExpectation <em>Expectation</em>}</li>
 *   <li>{@link org.mirage.model.Edit#getComment <em>Comment</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getEdit()
 * @model abstract="true"
 * @generated
 */
public interface Edit extends EObject {
	/**
	 * Returns the value of the '<em><b>Change Set</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.ChangeSet#getEdits <em>Edits</em>}'.
	 * @return the value of the '<em>Change Set</em>' container reference.
	 * @see #setChangeSet(ChangeSet)
	 * @see org.mirage.model.MiragePackage#getEdit_ChangeSet()
	 * @see org.mirage.model.ChangeSet#getEdits
	 * @model opposite="edits"
	 * @generated
	 */
	ChangeSet getChangeSet();

	/**
	 * Sets the value of the '{@link org.mirage.model.Edit#getChangeSet <em>Change Set</em>}' container reference.
	 * @param value the new value of the '<em>Change Set</em>' container reference.
	 * @see #getChangeSet()
	 * @generated
	 */
	void setChangeSet(ChangeSet value);

	/**
	 * Returns the value of the '<em><b>Expectation</b></em>' containment reference.
	 * What it expects to find when its turn comes; null for anything.
	 * @return the value of the '<em>Expectation</em>' containment reference.
	 * @see #setExpectation(Expectation)
	 * @see org.mirage.model.MiragePackage#getEdit_Expectation()
	 * @model containment="true"
	 * @generated
	 */
	Expectation getExpectation();

	/**
	 * Sets the value of the '{@link org.mirage.model.Edit#getExpectation <em>Expectation</em>}' containment reference.
	 * @param value the new value of the '<em>Expectation</em>' containment reference.
	 * @see #getExpectation()
	 * @generated
	 */
	void setExpectation(Expectation value);

	/**
	 * Returns the value of the '<em><b>Comment</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Lines that a person wrote before it.
	 * @return the value of the '<em>Comment</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getEdit_Comment()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getComment();

} // Edit
