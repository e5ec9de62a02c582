import {
  GetAlertPictures,
  PreviewPictures,
  UploadPicture,
  type PictureActions,
} from '../../src/domain/pictures/contract'
import { anyone, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import { getAlertPictures, previewPictures, uploadPicture } from './actions'

export const actions: ActionTable<PictureActions> = {
  uploadPicture: mutation({
    input: UploadPicture,
    access: staff(['organiser'], unitPathOf),
    perform: uploadPicture,
  }),
  previewPictures: query({
    input: PreviewPictures,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: previewPictures,
  }),
  getAlertPictures: query({ input: GetAlertPictures, access: anyone, perform: getAlertPictures }),
}

export const main = endpoint('pictures', actions)
