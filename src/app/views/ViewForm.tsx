import { useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { FieldError } from "react-aria-components/FieldError";
import { Form } from "react-aria-components/Form";
import { Heading } from "react-aria-components/Heading";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { useText } from "../../i18n/useText.ts";
import { freshId, type Place, type SavedView } from "../../state/savedViews.ts";
import { Button } from "../../ui/Button.tsx";
import { usePlaceName } from "./usePlaceName.ts";
import styles from "./viewForm.module.css";
import { useViews } from "./ViewsContext.ts";

export interface ViewFormProps {
  readonly place: Place;
  /** The view whose name and description are changed; null saves the place under a new one. */
  readonly view: SavedView | null;
  readonly onClose: () => void;
}

/** Name and description of a view. */
export function ViewForm({ place, view, onClose }: ViewFormProps) {
  const text = useText();
  const nameOf = usePlaceName();
  const { durable, change } = useViews();
  const [name, setName] = useState(view?.name ?? "");
  const [description, setDescription] = useState(view?.description ?? "");
  const save = () => {
    const words = { name: name.trim(), description: description.trim() };
    if (view === null) {
      const made = { path: place.path, search: place.search, ...words, at: new Date().toISOString() };
      change((saved) => [...saved, { ...made, id: freshId(saved) }]);
    } else change((saved) => saved.map((one) => (one.id === view.id ? { ...one, ...words } : one)));
    onClose();
  };
  return (
    <ModalOverlay
      className={styles.veil ?? ""}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.box ?? ""}>
        <Dialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {text(view === null ? "views.saveTitle" : "views.editTitle")}
          </Heading>
          <Form
            className={styles.form ?? ""}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            {/* The form was asked for by its own button. */}
            <TextField
              value={name}
              onChange={setName}
              maxLength={80}
              isRequired
              // Blanks are no name: nothing would stand in the list to press.
              validate={(value) => (value !== "" && value.trim() === "" ? text("views.nameMissing") : null)}
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
            >
              <Label>{text("views.name")}</Label>
              <Input className={styles.field ?? ""} />
              <FieldError className={styles.error ?? ""}>{text("views.nameMissing")}</FieldError>
            </TextField>
            <TextField value={description} onChange={setDescription} maxLength={400}>
              <Label>{text("views.description")}</Label>
              <TextArea className={styles.field ?? ""} rows={3} placeholder={text("views.descriptionHint")} />
            </TextField>
            <p className={styles.shows}>
              {text("views.shows")}: {nameOf(place)}
            </p>
            {!durable && <p className={styles.shows}>{text("views.notStored")}</p>}
            <div className={styles.buttons}>
              <Button onPress={onClose}>{text("ui.cancel")}</Button>
              <Button look="primary" type="submit">
                {text("views.keep")}
              </Button>
            </div>
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
